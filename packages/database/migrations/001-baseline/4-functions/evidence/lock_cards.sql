-- Locks cards in a fixed order, to serialise officers who decide on the same items.
create function evidence.lock_cards(p_items text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select from evidence.card where item_id = any(p_items) order by item_id for update
$$;
