-- Recognises a screenshot by the file name that phones give it.
create function evidence.screen_found() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update evidence.device set class = 'screen' where item_id = new.item_id and class = 'unknown';
  return null;
end $$;
