-- What officers conclude about an item: the verification ledger, and tags. Notes on items are staff.note, purpose
-- `item-note`.

-- The ledger: every entry stays, and the newest gives the state. The reason of an entry is in staff.note.
create table evidence.verification (
  seq bigint generated always as identity primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  state text not null check (state in ('unverified', 'corroborated', 'verified', 'disproved')),
  method text not null check (method in ('geolocated', 'chronolocated', 'source-contacted', 'reverse-image-search',
    'compared', 'sound', 'knowledge', 'metadata', 'other')),
  officer_id text not null references staff.officer,
  reason_note text not null references staff.note,
  wish text not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (wish, officer_id)
);
create index verification_of_item on evidence.verification (item_id, seq desc);

-- The present state, and how many officers agree: those whose own newest entry has that state. A copy of the ledger for
-- lists and filters.
create table evidence.verified (
  item_id text primary key,
  incident_id text not null,
  state text not null,
  officers integer not null
);
create index verified_of_incident on evidence.verified (incident_id, state, item_id);

-- A tag is an incident's own word; custody names it by its id. `tag` holds the present tags, `tag_change` the history.
create table evidence.tag_word (
  id text primary key check (id like 'tg\_%'),
  incident_id text not null references platform.incident,
  word text not null check (length(word) between 1 and 40 and word !~ '[[:cntrl:]]'),
  created_by text not null references staff.officer,
  created_at timestamptz not null default clock_timestamp(),
  unique (incident_id, word)
);

create table evidence.tag_change (
  seq bigint generated always as identity primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  tag_id text not null references evidence.tag_word,
  act text not null check (act in ('added', 'removed')),
  officer_id text not null references staff.officer,
  created_at timestamptz not null default clock_timestamp()
);
create index tag_change_of_item on evidence.tag_change (item_id, seq);

create table evidence.tag (
  incident_id text not null,
  tag_id text not null references evidence.tag_word,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  created_at timestamptz not null default clock_timestamp(),
  primary key (tag_id, item_id)
);
create index tag_of_item on evidence.tag (item_id);
