-- Like evidence.map_follows_added: subtracts the old row.
create function evidence.map_follows_gone() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
