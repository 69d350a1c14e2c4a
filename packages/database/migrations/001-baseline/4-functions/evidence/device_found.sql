-- Stores the device class of an item as inspect reads it. A known class stays.
create function evidence.device_found() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.device (item_id, incident_id, class)
  select new.item_id, i.incident_id,
    evidence.device_class(new.facts ->> 'make', new.facts ->> 'model', new.facts ->> 'software')
  from evidence.item i where i.id = new.item_id
  on conflict (item_id) do update set class = excluded.class where evidence.device.class = 'unknown';
  return null;
end $$;
