-- What officers add: files, pages and logs.

-- What an officer adds in one go. It arrives through intake like a witness's submission, but is marked as police
-- material. `secret` is sealed to the incident, and only command opens it. The capabilities of that submission are
-- derived from it.
create table evidence.police_material (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  submission_id text not null unique references public_zone.submission,
  kind text not null check (kind in ('file', 'web', 'log')),
  origin text not null check (origin in ('cctv', 'seized-device', 'body-camera', 'helicopter', 'drone', 'dash-camera',
    'emergency-calls', 'radio', 'web', 'other')),
  -- Where the material is from, in the officer's words.
  note_id text not null references staff.note,
  url text check (length(url) <= 2000),
  -- For a captured page: when the officer saw it, and the time that the page itself gives. Epoch ms.
  seen_at bigint, page_time bigint,
  key_id text not null,
  secret bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  check ((kind = 'web') = (url is not null and seen_at is not null))
);
create index on evidence.police_material (incident_id, seq);

-- `upload_number`: the number of the upload that intake opened for the file.
create table evidence.police_file (
  material_id text not null references evidence.police_material,
  number integer not null check (number between 1 and 50),
  name text not null,
  media_type text not null,
  last_modified bigint,
  bytes bigint not null check (bytes >= 0),
  upload_number integer,
  primary key (material_id, number)
);

-- One reading of a log with one mapping of its columns. The newest finished one counts, and earlier ones stay.
create table evidence.log_reading (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  mapping jsonb not null,
  digest bytea not null check (length(digest) = 32),
  state text not null default 'reading' check (state in ('reading', 'done')),
  kept integer not null default 0,
  -- How many lines could not be read, and the first thousand of them with their reason.
  bad integer not null default 0,
  bad_rows jsonb not null default '[]',
  -- SHA-256 over the rows that were read.
  result_digest bytea,
  current boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  unique (item_id, digest)
);
create unique index log_reading_current on evidence.log_reading (item_id) where current;
create index on evidence.log_reading (incident_id) where current;

-- A row of a log.
create table evidence.event (
  id text primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  reading_id text not null references evidence.log_reading,
  row integer not null,
  at_ms bigint not null,
  earliest bigint not null,
  latest bigint not null,
  words text not null,
  unit text,
  place_words text,
  lat double precision, lon double precision,
  kind text not null check (kind in ('call', 'radio', 'other')),
  found tsvector generated always as (evidence.found_words(words || ' ' || coalesce(unit, '') || ' '
    || coalesce(place_words, ''))) stored,
  unique (reading_id, row),
  check (earliest <= at_ms and at_ms <= latest)
);
create index event_in_time on evidence.event (incident_id, at_ms, id);
create index event_found on evidence.event using gin (found);
create index event_in_order on evidence.event (incident_id, at_ms, id collate "C");
