-- Gives every card of a group a new change number, in one statement, so that screens that follow the incident read them
-- again.
create function evidence.touch_cards(p_items text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update evidence.card set change = change where item_id = any(p_items)
$$;
