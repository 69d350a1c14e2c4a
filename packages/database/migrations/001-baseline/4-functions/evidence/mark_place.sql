-- Remembers each map cell where something was placed or reported, so that news can recognise a new place.
create function evidence.mark_place() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.place_cell (incident_id, lat_cell, lon_cell)
  select distinct incident_id, floor(lat * 200)::integer, floor(lon * 200)::integer from now_rows
  where lat between -90 and 90 and lon between -180 and 180 order by 1, 2, 3 on conflict do nothing;
  return null;
end $$;
