-- Like evidence.map_follows_added: subtracts the old row and adds the new one.
create function evidence.map_follows_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
