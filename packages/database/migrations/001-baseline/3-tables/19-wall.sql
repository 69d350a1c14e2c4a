-- What officers do on the wall of synchronised pictures.

-- A nudge that moves many items, or far, waits for a second officer. All rows are final: a proposal, and one row that
-- says how it ended.
create table evidence.nudge (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  other_id text not null references evidence.item,
  -- `other` began this much after `item`.
  offset_ms double precision not null,
  sd_ms double precision not null check (sd_ms > 0),
  officer_id text not null references staff.officer,
  -- The note with the reason. If the nudge is confirmed, its anchor refers to the same note.
  reason_note text not null,
  -- The effect that the officer was shown: the number of items, and by how much they move.
  items integer not null,
  shift_ms double precision not null,
  created_at timestamptz not null default clock_timestamp(),
  -- How the officer knows the offset. It becomes the anchor's source.
  source text not null default 'comparison' check (source in ('cctv', 'broadcast', 'radio-log', 'call-log', 'own-observation',
    'seen-in-the-media', 'comparison', 'other')),
  check (item_id <> other_id)
);
create index on evidence.nudge (incident_id, seq);
create index on evidence.nudge (item_id);
create index on evidence.nudge (other_id);

create table evidence.nudge_end (
  nudge_id text primary key references evidence.nudge,
  incident_id text not null references platform.incident,
  outcome text not null check (outcome in ('confirmed', 'rejected', 'taken-back', 'expired')),
  -- Why a proposal expired.
  why text check (why in ('item-left', 'effect-differs', 'proposer-gone')),
  officer_id text references staff.officer,
  reason_note text,
  anchor_id text references evidence.anchor,
  -- The effect that an expired proposal would have had at the time when it expired. Null if an item had left the lists.
  items integer,
  shift_ms double precision,
  created_at timestamptz not null default clock_timestamp(),
  check ((outcome = 'expired') = (officer_id is null)),
  check ((outcome = 'expired') = (why is not null)),
  check ((outcome = 'confirmed') = (anchor_id is not null))
);
-- Finds the officer who confirmed a link. The console shows that officer beside the link.
create index nudge_end_makes on evidence.nudge_end (anchor_id) where anchor_id is not null;

-- A still that an officer took of a copy. Custody records it before its bytes are served, and its digest afterwards.
create table evidence.still (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  -- The instant on the wall's clock, and its offset in the item.
  at_ms bigint not null,
  into_ms bigint not null,
  rendition text not null,
  recipe text not null,
  custody_seq bigint not null,
  created_at timestamptz not null default clock_timestamp()
);
create index on evidence.still (item_id);

create table evidence.still_digest (
  still_id text primary key references evidence.still,
  sha256 bytea not null check (length(sha256) = 32),
  bytes bigint not null check (bytes > 0),
  created_at timestamptz not null default clock_timestamp()
);
