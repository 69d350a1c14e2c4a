-- Subjects: persons, vehicles and things that officers mark by hand across items. Nothing here is found by a program, and
-- nothing of a face or a body is measured: a mark is an officer's sentence about one picture. All rows are final.
create table evidence.subject (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  kind text not null check (kind in ('person', 'vehicle', 'object')),
  colour text not null check (colour in ('sky', 'amber', 'green', 'violet', 'rose', 'sand')),
  officer_id text not null references staff.officer,
  -- The officer's words lie in staff.note: custody holds their salted hash.
  description_note text not null references staff.note,
  created_at timestamptz not null default clock_timestamp()
);
create index on evidence.subject (incident_id, seq);
create trigger subject_is_final before update or delete on evidence.subject for each row execute function platform.refuse_change();

create table evidence.subject_mark (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  subject_id text not null references evidence.subject,
  item_id text not null references evidence.item,
  -- How far into the recording; null for what has no length, or where it is true of all of it.
  at_ms bigint check (at_ms between 0 and 604800000),
  -- Shares of the picture's sides; null where no box was drawn.
  x real, y real, width real, height real,
  officer_id text not null references staff.officer,
  note text references staff.note,
  created_at timestamptz not null default clock_timestamp(),
  check ((x is null) = (y is null) and (x is null) = (width is null) and (x is null) = (height is null)),
  check (x is null or (x between 0 and 1 and y between 0 and 1 and width > 0 and height > 0
    and x + width <= 1.0001 and y + height <= 1.0001))
);
create index on evidence.subject_mark (subject_id, seq);
create index on evidence.subject_mark (item_id);
create trigger subject_mark_is_final before update or delete on evidence.subject_mark for each row execute function platform.refuse_change();

-- Taken back: the mark stays in the record and counts no longer.
create table evidence.subject_mark_recall (
  mark_id text primary key references evidence.subject_mark,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  reason_note text not null references staff.note,
  created_at timestamptz not null default clock_timestamp()
);
create trigger subject_mark_recall_is_final before update or delete on evidence.subject_mark_recall for each row execute function platform.refuse_change();

-- Two that an officer took for one: the marks of `subject_id` are from then on told as `into_id`'s.
create table evidence.subject_merge (
  subject_id text primary key references evidence.subject,
  into_id text not null references evidence.subject,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  reason_note text not null references staff.note,
  created_at timestamptz not null default clock_timestamp(),
  check (subject_id <> into_id)
);
create index on evidence.subject_merge (into_id);
create trigger subject_merge_is_final before update or delete on evidence.subject_merge for each row execute function platform.refuse_change();

-- A subject and all that were merged into it.
create function evidence.subjects_in(p_subject text) returns setof text
language sql stable parallel safe as $$
  with recursive s(id) as (
    select p_subject union select m.subject_id from evidence.subject_merge m join s on m.into_id = s.id)
  select id from s
$$;

-- The map. The grid is one of degrees: 2^30 steps around the earth and as many from pole to pole, so that a cell of any
-- level is a shift of two whole numbers, and what lies in it is summed without a rounding.
create function evidence.map_x(p_lon double precision) returns integer language sql immutable parallel safe as $$
  select least(greatest(floor((p_lon + 180) * 2982616.1777777777), 0), 1073741823)::integer
$$;
create function evidence.map_y(p_lat double precision) returns integer language sql immutable parallel safe as $$
  select least(greatest(floor((p_lat + 90) * 5965232.355555555), 0), 1073741823)::integer
$$;

-- What lies in each cell, of what is counted and not folded into a twin. `sum_x`, `sum_y`: their middle, times `items`.
create table evidence.map_cell (
  incident_id text not null,
  level smallint not null,
  x integer not null,
  y integer not null,
  lane smallint not null,
  items integer not null,
  conflicts integer not null,
  sum_x bigint not null,
  sum_y bigint not null,
  primary key (incident_id, level, x, y, lane)
) with (fillfactor = 80);

-- The same list is in packages/database/src/command/map-grid.ts.
create function evidence.map_levels() returns table (level smallint)
language sql immutable parallel safe as $$ select unnest('{4,6,8,10,12,14,16,18,20,22}'::smallint[]) $$;

-- Adds what changed in evidence.counted to the cells. Whoever folds holds a lock, so nobody waits for a cell here.
create function evidence.map_follows_added() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.map_cell as m (incident_id, level, x, y, lane, items, conflicts, sum_x, sum_y)
  select p.incident_id, l.level, p.x >> (30 - l.level), p.y >> (30 - l.level), p.lane, count(*), sum(p.conflict), sum(p.x), sum(p.y)
  from (select n.incident_id, n.lane, evidence.map_x(n.lon) as x, evidence.map_y(n.lat) as y, (n.conflicts > 0)::integer as conflict
    from now_rows n where n.lat is not null and n.lon is not null and not n.folded) p
  cross join evidence.map_levels() l
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict (incident_id, level, x, y, lane) do update set items = m.items + excluded.items,
    conflicts = m.conflicts + excluded.conflicts, sum_x = m.sum_x + excluded.sum_x, sum_y = m.sum_y + excluded.sum_y;
  return null;
end $$;
create function evidence.map_follows_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  with moved as materialized (
    select o.incident_id, o.lane, o.lat, o.lon, o.folded, (o.conflicts > 0)::integer as conflict, -1 as sign from old_rows o
    union all
    select n.incident_id, n.lane, n.lat, n.lon, n.folded, (n.conflicts > 0)::integer, 1 from now_rows n),
  spots as materialized (
    select incident_id, lane, evidence.map_x(lon) as x, evidence.map_y(lat) as y, sum(sign) as items, sum(sign * conflict) as conflicts
    from moved where lat is not null and lon is not null and not folded group by 1, 2, 3, 4
    having sum(sign) <> 0 or sum(sign * conflict) <> 0)
  insert into evidence.map_cell as m (incident_id, level, x, y, lane, items, conflicts, sum_x, sum_y)
  select s.incident_id, l.level, s.x >> (30 - l.level), s.y >> (30 - l.level), s.lane, sum(s.items), sum(s.conflicts),
    sum(s.items * s.x), sum(s.items * s.y)
  from spots s cross join evidence.map_levels() l
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict (incident_id, level, x, y, lane) do update set items = m.items + excluded.items,
    conflicts = m.conflicts + excluded.conflicts, sum_x = m.sum_x + excluded.sum_x, sum_y = m.sum_y + excluded.sum_y;
  -- What is empty goes; only cells that lost something can be.
  delete from evidence.map_cell m using (
      select distinct o.incident_id, l.level, evidence.map_x(o.lon) >> (30 - l.level) as x, evidence.map_y(o.lat) >> (30 - l.level) as y
      from old_rows o cross join evidence.map_levels() l where o.lat is not null and o.lon is not null) c
  where m.incident_id = c.incident_id and m.level = c.level and m.x = c.x and m.y = c.y and m.items = 0;
  return null;
end $$;
create function evidence.map_follows_gone() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update evidence.map_cell m set items = m.items - c.items, conflicts = m.conflicts - c.conflicts,
    sum_x = m.sum_x - c.sum_x, sum_y = m.sum_y - c.sum_y
  from (select o.incident_id, l.level, evidence.map_x(o.lon) >> (30 - l.level) as x, evidence.map_y(o.lat) >> (30 - l.level) as y,
      o.lane, count(*) as items, sum((o.conflicts > 0)::integer) as conflicts, sum(evidence.map_x(o.lon)) as sum_x,
      sum(evidence.map_y(o.lat)) as sum_y
    from old_rows o cross join evidence.map_levels() l where o.lat is not null and o.lon is not null and not o.folded
    group by 1, 2, 3, 4, 5) c
  where m.incident_id = c.incident_id and m.level = c.level and m.x = c.x and m.y = c.y and m.lane = c.lane;
  delete from evidence.map_cell m using (
      select distinct o.incident_id, l.level, evidence.map_x(o.lon) >> (30 - l.level) as x, evidence.map_y(o.lat) >> (30 - l.level) as y
      from old_rows o cross join evidence.map_levels() l where o.lat is not null and o.lon is not null) c
  where m.incident_id = c.incident_id and m.level = c.level and m.x = c.x and m.y = c.y and m.items = 0;
  return null;
end $$;
create trigger counted_added_on_map after insert on evidence.counted referencing new table as now_rows
  for each statement execute function evidence.map_follows_added();
create trigger counted_changed_on_map after update on evidence.counted referencing old table as old_rows new table as now_rows
  for each statement execute function evidence.map_follows_changed();
create trigger counted_gone_on_map after delete on evidence.counted referencing old table as old_rows
  for each statement execute function evidence.map_follows_gone();

insert into evidence.map_cell (incident_id, level, x, y, lane, items, conflicts, sum_x, sum_y)
select p.incident_id, l.level, p.x >> (30 - l.level), p.y >> (30 - l.level), p.lane, count(*), sum(p.conflict), sum(p.x), sum(p.y)
from (select k.incident_id, k.lane, evidence.map_x(k.lon) as x, evidence.map_y(k.lat) as y, (k.conflicts > 0)::integer as conflict
  from evidence.counted k where k.lat is not null and k.lon is not null and not k.folded) p
cross join evidence.map_levels() l group by 1, 2, 3, 4, 5;

-- A pass over places that a time or a circle narrows reads this index alone.
create index counted_on_map on evidence.counted (incident_id, lon, lat)
  include (lane, earliest, latest, conflicts, folded);

revoke execute on function evidence.subjects_in(text), evidence.map_x(double precision), evidence.map_y(double precision),
  evidence.map_levels(), evidence.map_follows_added(), evidence.map_follows_changed(), evidence.map_follows_gone() from public;
grant select on evidence.subject, evidence.subject_mark, evidence.subject_mark_recall, evidence.subject_merge,
  evidence.map_cell to firsthand_command;
grant insert on evidence.subject, evidence.subject_mark, evidence.subject_mark_recall, evidence.subject_merge to firsthand_command;
grant execute on function evidence.subjects_in(text), evidence.map_x(double precision), evidence.map_y(double precision)
  to firsthand_command;
