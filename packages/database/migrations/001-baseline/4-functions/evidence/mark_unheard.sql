-- Marks newly readable text that has to be checked for danger (evidence.unheard).
create function evidence.mark_unheard() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.unheard (incident_id, source, source_id) values (new.incident_id, tg_argv[0], new.id);
  perform pg_notify('incident_changed', new.incident_id);
  return null;
end $$;
