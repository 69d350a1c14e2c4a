-- What inspect reads from a file: extractions, claims and signs.
--
-- ANALYZE stores samples of a column's values in pg_statistic (documentation of pg_stats, most_common_vals). Names,
-- serial numbers and witnesses' words would be stored there beside their rows, and outlive them. So columns that hold
-- them have `statistics 0`, here and in other files. No plan depends on them.

create table evidence.extraction (
  id text primary key,
  item_id text not null references evidence.item,
  tool text not null,
  version text not null,
  outcome text not null,
  reason text,
  facts jsonb not null default '{}',
  identifying jsonb not null default '{}',
  finished_at timestamptz not null default work.minute(),
  seq bigint not null default nextval('evidence.written'),
  unique (item_id, tool, version)
);
alter table evidence.extraction alter column identifying set statistics 0;

create table evidence.clock (
  id text primary key,
  incident_id text not null references platform.incident,
  kind text not null,
  -- Salted per incident, so that nobody can follow a device from one incident into another.
  device_hash bytea not null,
  unique (incident_id, kind, device_hash)
);

-- The salt with which device keys are hashed.
create table evidence.clock_salt (
  incident_id text primary key references platform.incident,
  salt bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);

create table evidence.claim (
  id text primary key,
  seq bigint generated always as identity,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  extraction_id text references evidence.extraction,
  statement_id text references evidence.statement,
  officer_id text references staff.officer,
  about text not null check (about in ('time', 'place')),
  source text not null,
  raw text not null,
  ref text,
  at_ms bigint,
  resolution_ms bigint,
  zone text, zone_source text,
  error jsonb,
  clock text not null,
  clock_id text references evidence.clock,
  trust integer not null,
  lat double precision, lon double precision, altitude_m double precision, radius_m double precision,
  identifying boolean not null default false,
  check ((about = 'time') = (at_ms is not null)),
  check ((about = 'place') = (lat is not null))
);
create index on evidence.claim (item_id);
create index on evidence.claim (incident_id);
alter table evidence.claim alter column raw set statistics 0;

-- A flag is a sign, never a verdict. `evidence` holds codes, numbers and ids, and nothing that identifies a person.
create table evidence.flag (
  id text primary key,
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  extraction_id text references evidence.extraction,
  code text not null,
  evidence jsonb not null default '{}',
  created_at timestamptz not null default work.minute()
);
create index on evidence.flag (item_id);

-- The class of the device that made an item: never a serial number, never a single device.
create table evidence.device (
  item_id text primary key references evidence.item,
  incident_id text not null references platform.incident,
  class text not null
);
create index on evidence.device (incident_id, class);

-- The GPS track inside a film. The place that the film claims is only one point of it. A track is as final as claims
-- are. Each run of inspect writes its own track, and only the newest run's counts.
create table evidence.track (
  extraction_id text primary key references evidence.extraction,
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  source text not null,
  -- Arrays with one element for each point, in time order: degrees, ms since the item's start, epoch ms by the
  -- receiver, metres.
  lats double precision[] not null,
  lons double precision[] not null,
  at_ms bigint[] not null,
  utc_ms bigint[] not null,
  radii_m real[] not null,
  -- Numbers of points: all that were read; those without a place; those that would need an impossible jump.
  fixes integer not null,
  unsure integer not null,
  jumps integer not null,
  length_m double precision not null check (length_m >= 0),
  span_ms bigint check (span_ms >= 0),
  -- `west` is greater than `east` if the track crosses the antimeridian.
  south double precision not null,
  west double precision not null,
  north double precision not null,
  east double precision not null,
  -- Bounding box for the index. If the track crosses the antimeridian, the box spans all longitudes.
  ground box not null generated always as (box(point(case when west <= east then west else -180 end, south),
    point(case when west <= east then east else 180 end, north))) stored,
  check (cardinality(lats) between 2 and 600),
  check (cardinality(lons) = cardinality(lats) and cardinality(at_ms) = cardinality(lats)
    and cardinality(utc_ms) = cardinality(lats) and cardinality(radii_m) = cardinality(lats))
);
create index on evidence.track (item_id);
create index track_on_map on evidence.track using gist (ground) where length_m > 0;
