-- A decision is shown on the item's card, so the card's change number has to move. Command may do no more to a card.
create function evidence.touch_card(p_item text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update evidence.card set change = change where item_id = p_item
$$;
