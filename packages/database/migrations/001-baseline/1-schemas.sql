-- Functions call each other and name tables in their bodies, so bodies are not checked while the schema is being made.
-- `function-bodies.db.test.ts` checks all of them afterwards.
set local check_function_bodies = off;

-- Incidents, their keys, and what the processes report about themselves.
create schema platform;

-- Officers: accounts, roles and sessions, and what officers write.
create schema staff;

-- The outbox. Rows hold only ids and times in whole minutes. Completing a row clears its lease.
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

-- Change numbers. A client that follows an incident asks for changes after the number that it saw last.
create sequence evidence.change;

-- Orders rows that were written in the same minute, because their times are whole minutes (decision 082).
create sequence evidence.written;
