-- Raises the change number of an item's card, which shows decisions. Command may change nothing else on a card.
create function evidence.touch_card(p_item text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update evidence.card set change = change where item_id = p_item
$$;
