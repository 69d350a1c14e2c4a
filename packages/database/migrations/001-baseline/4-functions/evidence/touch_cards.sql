-- Touches every card of a group in one statement.
create function evidence.touch_cards(p_items text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update evidence.card set change = change where item_id = any(p_items)
$$;
