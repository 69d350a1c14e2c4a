-- What workers make of an item for people: pictures, films, texts and copies for sharing.

create table evidence.rendition (
  id text primary key,
  item_id text not null references evidence.item,
  kind text not null,
  recipe text not null,
  media_type text not null check (media_type in ('image/webp', 'image/jpeg', 'video/mp4', 'audio/mp4', 'application/json')),
  vault_key text not null,
  vault_version text,
  bytes bigint not null,
  sealed_length bigint not null,
  width integer, height integer, duration_ms bigint,
  created_at timestamptz not null default work.minute(),
  -- The number among copies of one kind, such as the pages of a PDF.
  number integer not null default 0,
  seq bigint not null default nextval('evidence.written'),
  unique (item_id, kind, recipe, number)
);

-- Readable text of a file, for searching. Names of files and witnesses' statements are never stored here.
create table evidence.text (
  id text primary key,
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  source text not null check (source in ('document', 'transcript', 'translation')),
  language text,
  -- A machine transcript or translation, shown as such.
  machine boolean not null,
  maker text not null,
  -- [{ startMs, endMs, text }] for speech, [{ page, text }] for documents.
  segments jsonb not null,
  -- A million letters at most, because the index entry grows with the number of different words.
  body text not null check (length(body) <= 1000000),
  created_at timestamptz not null default work.minute(),
  found tsvector generated always as (evidence.found_words(body)) stored,
  -- How many letters a search covers. Null: all.
  letters_searched integer check (letters_searched > 0),
  seq bigint not null default nextval('evidence.written'),
  unique (item_id, source, maker)
);
create index on evidence.text (incident_id);
create index text_found on evidence.text using gin (found);
create index text_in_order on evidence.text (incident_id, created_at, id collate "C");
create index text_searched_in_part on evidence.text (incident_id, letters_searched) where letters_searched is not null;
-- The same target as for statements (11-statements.sql).
alter table evidence.text alter column found set statistics 300;

-- The progress of copies: one row for each kind, with its newest state. `share` is the part that is done, 0…1.
create table evidence.making (
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  kind text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  share real not null default 0 check (share between 0 and 1),
  code text,
  changed_at timestamptz not null default work.minute(),
  seq bigint not null default nextval('evidence.written'),
  primary key (item_id, kind)
);
create index making_running on evidence.making (changed_at) where state = 'running';
-- As for cards (10-items.sql): copies that a worker without a sandbox, or one with an incomplete ffmpeg, did not make.
create index making_undecoded on evidence.making (item_id) where state = 'failed' and code = 'sandbox-off';
create index making_lacking on evidence.making (item_id) where state = 'failed' and code = 'program-missing';

-- The field of 16 × 9 colours that is shown instead of a picture until an officer uncovers it. Sealed to the item like
-- its renditions. `phone`: made from the preview that the phone sent, maybe before there is an item. `file`: made from
-- the file's own thumbnail, and shown if both exist.
create table evidence.field (
  item_id text not null,
  incident_id text not null references platform.incident,
  source text not null check (source in ('phone', 'file')),
  recipe text not null,
  sealed bytea not null check (octet_length(sealed) between 1 and 2048),
  created_at timestamptz not null default work.minute(),
  seq bigint not null default nextval('evidence.written'),
  primary key (item_id, source, recipe)
);

-- A copy for sharing, without metadata, that an officer requested. `boxes` [{ x, y, width, height }] are fractions of a
-- still.
create table evidence.cleaning (
  id text primary key,
  seq bigint generated always as identity,
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  boxes jsonb not null default '[]',
  created_at timestamptz not null default clock_timestamp(),
  -- The copy of a film may be one frame (`at_ms`) or a clip (`at_ms` to `until_ms`), and may be scaled down.
  at_ms integer check (at_ms >= 0),
  until_ms integer check (until_ms > at_ms),
  most_px integer check (most_px between 200 and 4096),
  is_brief boolean not null default false
);
create index on evidence.cleaning (item_id);
