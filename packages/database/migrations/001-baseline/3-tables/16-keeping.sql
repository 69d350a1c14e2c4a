-- How long evidence is locked, and what stays of an item that was erased. Locks are lengthened daily as long as an incident is
-- kept (decision 071). Erasing removes every row, text and print that holds anything of the item, in one transaction, by one
-- function that also writes its entry into custody. Custody stays, which names the item by its id; so do rows that hold ids
-- alone, and a tombstone.

-- Until when the lock of an item's objects (as received, sidecar) stands at least. A pass adopts an item that has no row yet.
create table evidence.lock (
  item_id text primary key references evidence.item on delete cascade,
  incident_id text not null references platform.incident,
  until timestamptz not null,
  -- The version that preserve wrote. Null: not known, so the current one is taken.
  sidecar_version text,
  -- The pass that asked last, how often in a row the store refused, and its last refusal as a code.
  pass bigint not null default 0,
  tries integer not null default 0,
  refused text
);
create index on evidence.lock (incident_id, until);
create index on evidence.lock (incident_id) where refused is not null;

-- How far the lengthening of an incident's locks is.
create table evidence.lock_pass (
  incident_id text primary key references platform.incident,
  number bigint not null default 0,
  -- Until when this pass asks, and when it began. Null: none runs.
  target timestamptz,
  began_at timestamptz,
  next_at timestamptz not null default clock_timestamp(),
  -- Since when the store refuses, and what it says. Null: it keeps what it is asked to keep.
  refused_at timestamptz,
  refused_code text,
  tries integer not null default 0
);

-- Whose final rows the running transaction may remove. Nobody has a right on this table: evidence.erase_item alone writes it.
create table evidence.erasing (item_id text primary key, xid xid8 not null default pg_current_xact_id());

-- What is told of an item that is gone.
create table evidence.tombstone (
  item_id text primary key,
  incident_id text not null references platform.incident,
  upload_id text not null,
  custody_seq bigint not null,
  why text not null check (why in ('check', 'order')),
  -- The document `TombstoneDocument` of packages/domain/src/sealed-documents.ts, sealed to the incident. It lies in the vault too, for a rebuild.
  sealed bytea not null
);
create index tombstone_of_upload on evidence.tombstone (upload_id);
