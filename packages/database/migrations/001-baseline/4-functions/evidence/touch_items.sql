-- Makes a solve read these items again.
create function evidence.touch_items(p_items text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into evidence.touched (item_id, incident_id)
  select i.id, i.incident_id from evidence.item i where i.id = any(p_items) on conflict do nothing
$$;
