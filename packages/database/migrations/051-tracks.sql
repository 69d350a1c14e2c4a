-- The way of a film's receiver, beside its claims: what its one place cannot tell. As final as claims are, and of each run
-- of inspect its own; the newest run's counts.
create table evidence.track (
  extraction_id text primary key references evidence.extraction,
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  source text not null,
  -- One entry for each point, in the order of time: degrees; ms since the item's start; epoch ms by the receiver; metres.
  lats double precision[] not null,
  lons double precision[] not null,
  at_ms bigint[] not null,
  utc_ms bigint[] not null,
  radii_m real[] not null,
  -- Read, no places, and out of reach.
  fixes integer not null,
  unsure integer not null,
  jumps integer not null,
  length_m double precision not null check (length_m >= 0),
  span_ms bigint check (span_ms >= 0),
  -- west > east where it crosses the antimeridian.
  south double precision not null,
  west double precision not null,
  north double precision not null,
  east double precision not null,
  -- What an index finds; across the antimeridian more than it is.
  ground box not null generated always as (box(point(case when west <= east then west else -180 end, south),
    point(case when west <= east then east else 180 end, north))) stored,
  check (cardinality(lats) between 2 and 600),
  check (cardinality(lons) = cardinality(lats) and cardinality(at_ms) = cardinality(lats)
    and cardinality(utc_ms) = cardinality(lats) and cardinality(radii_m) = cardinality(lats))
);
create index on evidence.track (item_id);
create index track_on_map on evidence.track using gist (ground) where length_m > 0;
create trigger track_is_final before update or delete on evidence.track for each row execute function platform.refuse_change();

-- Of each item that of the newest run of inspect: none where that found none.
create function evidence.track_counts(p_item text, p_extraction text) returns boolean
language sql stable parallel safe set search_path = pg_catalog, pg_temp as $$
  select p_extraction = (select x.id from evidence.extraction x where x.item_id = p_item and x.tool = 'inspect'
    order by x.finished_at desc, x.id limit 1)
$$;
revoke execute on function evidence.track_counts(text, text) from public;

grant select, insert on evidence.track to firsthand_inspect;
grant select on evidence.track to firsthand_command;
grant execute on function evidence.track_counts(text, text) to firsthand_command;
