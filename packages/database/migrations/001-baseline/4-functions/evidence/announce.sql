-- Whatever a list shows takes a new change number, and whoever follows the incident is told.
create function evidence.announce() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.change := nextval('evidence.change');
  perform pg_notify('incident_changed', new.incident_id);
  return new;
end $$;
