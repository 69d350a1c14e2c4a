-- Gives a changed list row a new change number, and notifies those who follow the incident.
create function evidence.announce() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.change := nextval('evidence.change');
  perform pg_notify('incident_changed', new.incident_id);
  return new;
end $$;
