-- What a solve reads, where it places each item, and what a replay of a settled revision needs. Rows of facts are
-- final.

create table evidence.revision (
  incident_id text not null references platform.incident,
  number integer not null,
  engine text not null,
  parameters jsonb not null,
  input_digest bytea not null,
  items integer not null,
  changed integer not null,
  provisional boolean not null default false,
  created_at timestamptz not null default work.minute(),
  result_digest bytea,
  -- For a settled revision: how it changed the placements that were shown (counts, milliseconds, item ids).
  difference jsonb not null default '{}',
  primary key (incident_id, number)
);

-- One row for each change of an item's place in time; the newest is copied to current_placement. Rows stay as they were
-- solved: a replay compares every number, and an export reads an incident as of one revision.
create table evidence.placement (
  item_id text not null references evidence.item,
  incident_id text not null,
  revision integer not null,
  earliest bigint not null,
  estimate bigint,
  latest bigint not null,
  status text not null check (status in ('placed', 'tentative', 'bounded')),
  confidence double precision not null,
  reasons jsonb not null,
  conflicts jsonb not null,
  lat double precision, lon double precision, radius_m double precision, place_source text,
  grade text not null default 'own',
  rig text,
  primary key (item_id, revision),
  foreign key (incident_id, revision) references evidence.revision,
  check (earliest <= latest and (estimate is null or estimate between earliest and latest))
);
create index on evidence.placement (incident_id, revision);

create table evidence.current_placement (
  item_id text primary key references evidence.item,
  incident_id text not null,
  revision integer not null,
  earliest bigint not null,
  estimate bigint,
  latest bigint not null,
  span int8range not null generated always as (int8range(earliest, latest, '[]')) stored,
  middle bigint not null generated always as (coalesce(estimate, latest)) stored,
  status text not null,
  -- SHA-256 over what the solve read of this item. The item is placed anew only when that changes.
  input_digest bytea not null,
  change bigint not null default nextval('evidence.change'),
  grade text not null default 'own',
  rig text,
  provisional boolean not null default false,
  -- Digest of the shown placement, so that a solve need not read the placement to compare it.
  placed_digest bytea
);
create index on evidence.current_placement (incident_id, middle, item_id);
create index on evidence.current_placement using gist (span);
create index on evidence.current_placement (incident_id, change);
create index on evidence.current_placement (rig) where rig is not null;

-- The inputs of solves, each with the first revision that read it. A null body marks an input that no longer counts.
create table evidence.solved_input (
  incident_id text not null,
  revision integer not null,
  kind text not null check (kind in ('item', 'link', 'twin', 'hints')),
  subject text not null,
  body jsonb,
  -- Digest of the body. A solve compares it with the newest revision's digest, and need not read that body again.
  digest bytea not null,
  primary key (incident_id, kind, subject, revision),
  foreign key (incident_id, revision) references evidence.revision
);

-- Which items a solve has to read again, and which transaction changed them. A reader with a snapshot of xmin N reads
-- rows of xid >= N next time, and misses nothing that was committed in between. Rows are only inserted, so no writer
-- waits for another.
create table evidence.touched (
  item_id text not null,
  incident_id text not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (item_id, xid)
);
create index on evidence.touched (incident_id, xid);

-- Since when the shown placements are provisional. Null or no row: they are settled.
create table evidence.solving (
  incident_id text primary key references platform.incident,
  unsettled_since timestamptz
);

-- Where and when there is material, by the newest settled revision.
create table evidence.coverage (
  incident_id text primary key references platform.incident,
  revision integer not null,
  -- Array of { fromMs, toMs, lat, lon, sizeM, submissions }.
  cells jsonb not null
);
