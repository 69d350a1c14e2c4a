-- A change of the card that affects its placement makes a solve read the item again.
create function evidence.touch_by_card() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.touch_items(array[new.item_id]);
  return null;
end $$;
