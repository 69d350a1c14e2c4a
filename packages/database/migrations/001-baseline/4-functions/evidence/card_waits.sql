-- Updates the queue (evidence.waiting) when a card changes.
create function evidence.card_waits() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_items text[];
begin
  if tg_op = 'INSERT' then
    select array_agg(item_id) into v_items from now_rows where hidden is null;
  elsif tg_op = 'DELETE' then
    delete from evidence.waiting w using old_rows o where w.item_id = o.item_id;
    return null;
  else
    select array_agg(n.item_id) into v_items from now_rows n join old_rows o on o.item_id = n.item_id
    where (n.kind, n.hidden is null, n.folded_into is null) is distinct from (o.kind, o.hidden is null, o.folded_into is null);
  end if;
  if v_items is not null then perform evidence.wait_again(v_items); end if;
  return null;
end $$;
