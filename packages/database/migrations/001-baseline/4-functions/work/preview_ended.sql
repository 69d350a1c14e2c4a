-- A preview that was closed, or never completed, is useless. Preserve frees its objects in the drop.
create function work.preview_ended() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform work.add('preserve', 'keep-arrival', new.incident_id, new.id);
  return null;
end $$;
