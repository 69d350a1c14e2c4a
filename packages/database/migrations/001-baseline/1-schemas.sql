-- Functions call each other and have tables in their bodies, so a body is not looked into while the schema is being made.
-- `function-bodies.db.test.ts` looks into all of them once it stands.
set local check_function_bodies = off;

-- Incidents, their keys and what the platform knows of itself.
create schema platform;

-- The people who may look, and what they keep for themselves.
create schema staff;

-- The outbox: rows hold ids only, and whole minutes; leases vanish on completion.
create schema work;

-- Only sealed content lies here. Everything is keyed by the SHA-256 of a capability; no time is finer than a minute.
create schema public_zone;

-- The evidence zone: plaintext, readable by workers and command alone. Items and claims are never changed.
create schema evidence;

-- The hash-chained log: one chain for each incident, appended through one locked function. Hash: packages/custody.
create schema custody;

-- All that the public door can do. Each function answers jsonb: what was asked for, or {"refusal": code}.
create schema intake;

-- Whoever follows an incident asks for what changed after a number.
create sequence evidence.change;

-- Rows are kept to the minute, so a clock that stands still for a minute does not say what is newest. Where that is asked,
-- this number says it (decision 082).
create sequence evidence.written;
