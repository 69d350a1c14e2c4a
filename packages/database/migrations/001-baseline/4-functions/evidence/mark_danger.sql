-- Marks a file that was sent through "I am in danger", so that it rings at once, whatever it contains (decision 066).
create function evidence.mark_danger() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  incident text := coalesce(
    (select i.incident_id from evidence.item i where i.id = new.item_id),
    (select a.incident_id from evidence.arrival a where a.item_id = new.item_id));
begin
  insert into evidence.unheard (incident_id, source, source_id) values (incident, 'file', new.item_id);
  perform pg_notify('incident_changed', incident);
  return null;
end $$;
