-- What witnesses and officers say to each other.

create table evidence.statement (
  id text primary key,
  seq bigint generated always as identity,
  submission_id text not null,
  incident_id text not null references platform.incident,
  words text, where_words text, when_words text,
  lat double precision, lon double precision,
  language text,
  received_at timestamptz not null,
  radius_m double precision,
  when_kind text check (when_kind in ('now', 'earlier-today', 'exact')),
  when_local text,
  now_words text,
  now_lat double precision,
  now_lon double precision,
  for_someone_else boolean not null default false,
  -- Stored in the row, so that matches are ranked without parsing the words again.
  found tsvector generated always as (evidence.found_words(coalesce(words, '') || ' ' || coalesce(where_words, '') || ' '
    || coalesce(when_words, '') || ' ' || coalesce(now_words, ''))) stored,
  -- Whether the witness sent this through "I am in danger" on the page. The mark arrives sealed with the words and with
  -- each file; preserve opens it and stores it here. It raises an alarm whatever the words say, in any language
  -- (decision 066).
  danger boolean not null default false
);
create index on evidence.statement (submission_id);
create index on evidence.statement using gin (evidence.words(coalesce(words, '') || ' ' || coalesce(where_words, '') || ' '
  || coalesce(when_words, '')));
create index statement_found on evidence.statement using gin (found);
create index statement_newest on evidence.statement (incident_id, seq);
create index statement_in_place on evidence.statement (incident_id, lat, lon) where lat is not null;
-- A search for a very common word scans statements from the newest on. Ids are compared byte by byte, as the code that
-- merges several sources compares them.
create index statement_in_order on evidence.statement (incident_id, received_at, id collate "C");
-- With this target the planner knows every word that at least a thousandth of all statements contain, and so what it
-- costs to search for it.
alter table evidence.statement alter column found set statistics 300;
-- Keeps witnesses' words out of the planner's statistics (12-inspection.sql). The single common words in `found`,
-- above, are still sampled.
alter table evidence.statement alter column words set statistics 0;

-- How to reach a witness, as ciphertext. Command opens it for an officer who gave a reason.
create table evidence.contact (
  id text primary key,
  seq bigint generated always as identity,
  submission_id text not null,
  incident_id text not null references platform.incident,
  sealed bytea not null,
  key_id text not null,
  received_at timestamptz not null
);
create index on evidence.contact (submission_id);

-- What officers said to a witness, for their own side of the conversation. The witness's copy is sealed to the code's
-- key.
create table evidence.reply (
  id text primary key,
  seq bigint generated always as identity,
  incident_id text not null references platform.incident,
  submission_id text not null,
  officer_id text not null references staff.officer,
  text text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index on evidence.reply (submission_id);
