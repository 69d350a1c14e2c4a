-- Adds new rows of evidence.counted to the map's cells. Whoever writes those rows holds the lock of folding
-- (evidence.fold_recounts), so nobody waits for a cell here.
create function evidence.map_follows_added() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
