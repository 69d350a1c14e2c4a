-- Serialises two who decide on the same items, in a fixed lock order.
create function evidence.lock_cards(p_items text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select from evidence.card where item_id = any(p_items) order by item_id for update
$$;
