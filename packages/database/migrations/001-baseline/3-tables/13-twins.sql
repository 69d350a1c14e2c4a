-- Items that show the same picture: exact copies and near ones. A collage does not join the groups of its pictures, so
-- a forger cannot use one to join them. A restriction spreads to every item that shows the same picture. Only officers
-- who may lift restrictions can lift it (decision 012).

-- Fingerprints of pictures. `hash` is 64 bit over the upright picture; a video has one row for each keyframe. A print
-- contains each picture, small and grey, so it is sealed like the picture itself. An unsealed print is refused
-- (decision 015).
create table evidence.fingerprint (
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  version text not null,
  at_ms integer not null default 0,
  hash bigint not null,
  -- Local features of a picture, packed by packages/media and sealed.
  features bytea,
  -- Numbers that similar pictures share. Candidates for twins are looked up by them, without opening any features.
  words integer[] not null default '{}',
  primary key (item_id, version, at_ms),
  constraint fingerprint_is_sealed
    check (features is null or substring(features from 1 for 22) = convert_to('age-encryption.org/v1' || chr(10), 'UTF8'))
);
create index on evidence.fingerprint (incident_id);
-- Without fastupdate: a lookup must not scan a pending list.
create index fingerprint_words on evidence.fingerprint using gin (words) with (fastupdate = off);
comment on column evidence.fingerprint.features is 'The whole print, age-sealed to the item''s recipient; of a film on its first row alone.';
comment on column evidence.fingerprint.words is 'In order of their size, which tells nothing of where in the picture each was.';

-- Exact duplicates (the same bytes, sent again) and near ones. Nothing is dropped: each stays an item of its own. An
-- item may be like several others: there is one row for each pair, the younger item first.
create table evidence.twin (
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  -- For an exact twin: the first item of that digest in this incident.
  twin_of text not null references evidence.item,
  kind text not null check (kind in ('exact', 'near')),
  created_at timestamptz not null default work.minute(),
  -- For a near twin: how near, in codes and numbers.
  evidence jsonb not null default '{}',
  check (item_id <> twin_of),
  primary key (item_id, twin_of)
);
create index on evidence.twin (twin_of);
create index twin_of_part on evidence.twin (twin_of, item_id) where evidence ->> 'form' = 'part';
