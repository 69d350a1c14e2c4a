-- What pictures look like: `hash` is 64 bit over the upright picture; of a video one row for each keyframe.
create table evidence.fingerprint (
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  version text not null,
  at_ms integer not null default 0,
  hash bigint not null,
  -- Local features of a still, packed by packages/media.
  features bytea,
  -- Candidates for twins: numbers that two like pictures have in common, looked up without reading the pictures' features.
  words integer[] not null default '{}',
  primary key (item_id, version, at_ms),
  constraint fingerprint_is_sealed
  check (features is null or substring(features from 1 for 22) = convert_to('age-encryption.org/v1' || chr(10), 'UTF8'))
);
create index on evidence.fingerprint (incident_id);
-- fastupdate off: a lookup must not read a pending list in order.
create index fingerprint_words on evidence.fingerprint using gin (words) with (fastupdate = off);

-- Exact duplicates: the same bytes, sent again. Nothing is dropped; each stays an item of its own.
create table evidence.twin (
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  -- The first item of that digest in this incident.
  twin_of text not null references evidence.item,
  kind text not null check (kind in ('exact', 'near')),
  created_at timestamptz not null default work.minute(),
  -- Of a near twin: how near (codes and numbers).
  evidence jsonb not null default '{}',
  check (item_id <> twin_of),
  primary key (item_id, twin_of)
);
create index on evidence.twin (twin_of);
create index twin_of_part on evidence.twin (twin_of, item_id) where evidence ->> 'form' = 'part';
comment on column evidence.fingerprint.features is 'The whole print, age-sealed to the item''s recipient; of a film on its first row alone.';
comment on column evidence.fingerprint.words is 'In order of their size, which tells nothing of where in the picture each was.';
