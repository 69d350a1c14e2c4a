-- A new finding makes a solve read the item again.
create function evidence.touch_by_item() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.touch_items(array(select distinct f.item_id from fresh f));
  return null;
end $$;
