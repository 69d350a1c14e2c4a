-- A card is updated many times while copies of its item are made. Only changes of counted columns leave a mark.
create function evidence.mark_card() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into evidence.recount select incident_id, item_id from now_rows where hidden is null;
  elsif tg_op = 'DELETE' then
    insert into evidence.recount select incident_id, item_id from old_rows where hidden is null;
  else
    insert into evidence.recount select n.incident_id, n.item_id from now_rows n join old_rows o on o.item_id = n.item_id
    where (n.kind, n.stage, n.hidden is null, n.folded_into is null, n.restricted, n.flags)
      is distinct from (o.kind, o.stage, o.hidden is null, o.folded_into is null, o.restricted, o.flags);
  end if;
  return null;
end $$;
