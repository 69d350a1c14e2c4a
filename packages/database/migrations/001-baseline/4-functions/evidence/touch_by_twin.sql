-- A pair of twins makes a solve read both items again.
create function evidence.touch_by_twin() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.touch_items(array(select f.item_id from fresh f union select f.twin_of from fresh f));
  return null;
end $$;
