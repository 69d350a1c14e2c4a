-- How long evidence is locked, and what remains of an erased item. Locks are lengthened daily while an incident is kept
-- (decision 071). One function erases an item. In one transaction it removes every row, text and print that holds
-- anything of the item, and writes the custody entry. Three things remain: the custody entries, which name the item by
-- its id; rows that hold only ids; and a tombstone.

-- The time until which an item's objects (as received, sidecar) are locked at least. If an item has no row, a lock pass
-- adds one.
create table evidence.lock (
  item_id text primary key references evidence.item on delete cascade,
  incident_id text not null references platform.incident,
  until timestamptz not null,
  -- The version that preserve wrote. Null: unknown, so the current version is taken.
  sidecar_version text,
  -- The last pass that asked the store, how many times in a row the store refused, and its last refusal as a code.
  pass bigint not null default 0,
  tries integer not null default 0,
  refused text
);
create index on evidence.lock (incident_id, until);
create index on evidence.lock (incident_id) where refused is not null;

-- The progress of lengthening an incident's locks.
create table evidence.lock_pass (
  incident_id text primary key references platform.incident,
  number bigint not null default 0,
  -- The lock time that the running pass requests, and when the pass began. Null if no pass runs.
  target timestamptz,
  began_at timestamptz,
  next_at timestamptz not null default clock_timestamp(),
  -- Since when the store refuses to lengthen locks, and its refusal as a code. Null if it does not refuse.
  refused_at timestamptz,
  refused_code text,
  tries integer not null default 0
);

-- The items whose final rows the running transaction may remove. No role has a right on this table: only
-- evidence.erase_item writes it.
create table evidence.erasing (item_id text primary key, xid xid8 not null default pg_current_xact_id());

-- What is kept about an erased item.
create table evidence.tombstone (
  item_id text primary key,
  incident_id text not null references platform.incident,
  upload_id text not null,
  custody_seq bigint not null,
  why text not null check (why in ('check', 'order')),
  -- The document `TombstoneDocument` of packages/domain/src/sealed-documents.ts, sealed to the incident. The vault also
  -- has it, for a rebuild.
  sealed bytea not null
);
create index tombstone_of_upload on evidence.tombstone (upload_id);
