-- Functions call each other and name tables in their bodies, so bodies are not checked while the schema is being made.
-- `function-bodies.db.test.ts` checks all of them afterwards.
set local check_function_bodies = off;

-- Incidents, their keys, and what the platform knows of itself.
create schema platform;

-- The people who may look, and what they keep for themselves.
create schema staff;

-- The outbox: rows hold ids only, and whole minutes; leases vanish on completion.
create schema work;

-- Only sealed content is stored here. Everything is keyed by the SHA-256 of a capability; no time is finer than a
-- minute.
create schema public_zone;

-- The evidence zone: plaintext, readable only by workers and command. Items and claims are never changed.
create schema evidence;

-- The hash-chained log. Each incident has a chain, appended through one locked function. Hash: packages/custody.
create schema custody;

-- Everything that the public door can do. Each function returns jsonb: the answer, or {"refusal": code}.
create schema intake;

-- A follower of an incident asks for what changed after a number.
create sequence evidence.change;

-- Rows have times in whole minutes, which cannot tell the newest of one minute. This number can (decision 082).
create sequence evidence.written;
