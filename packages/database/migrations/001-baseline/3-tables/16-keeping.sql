-- Until when the lock of an item's objects (as received, sidecar) stands at least. An item without a row has not been
-- looked at yet: a pass adopts it.
create table evidence.lock (
  item_id text primary key references evidence.item on delete cascade,
  incident_id text not null references platform.incident,
  until timestamptz not null,
  -- The version that preserve wrote; null: not known, the current one is taken.
  sidecar_version text,
  -- The pass that asked last, how often in a row the store refused, and its last refusal as a code.
  pass bigint not null default 0,
  tries integer not null default 0,
  refused text
);
create index on evidence.lock (incident_id, until);
create index on evidence.lock (incident_id) where refused is not null;

create table evidence.lock_pass (
  incident_id text primary key references platform.incident,
  number bigint not null default 0,
  -- Until when this pass asks, and when it began; null: none runs.
  target timestamptz,
  began_at timestamptz,
  next_at timestamptz not null default clock_timestamp(),
  -- Since when the store refuses, and what it says; null: it keeps what it is asked to keep.
  refused_at timestamptz,
  refused_code text,
  tries integer not null default 0
);

-- Whose final rows the running transaction may remove. Nobody has a right on this table: the function alone writes it.
create table evidence.erasing (item_id text primary key, xid xid8 not null default pg_current_xact_id());

create table evidence.tombstone (
  item_id text primary key,
  incident_id text not null references platform.incident,
  upload_id text not null,
  custody_seq bigint not null,
  why text not null check (why in ('check', 'order')),
  -- The document of workers/preserve/src/tombstone.ts, sealed to the incident; it lies in the vault too, for a rebuild.
  sealed bytea not null
);
create index tombstone_of_upload on evidence.tombstone (upload_id);
