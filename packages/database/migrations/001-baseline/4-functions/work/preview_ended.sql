-- A preview that was closed, or that never came whole, is of no use. Preserve frees what lies of it in the drop.
create function work.preview_ended() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform work.add('preserve', 'keep-arrival', new.incident_id, new.id);
  return null;
end $$;
