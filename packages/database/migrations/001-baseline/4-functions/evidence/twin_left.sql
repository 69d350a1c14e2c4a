-- Folds a group again when one of its items left the lists, or came back to them.
create function evidence.twin_left() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from evidence.twin where new.item_id in (item_id, twin_of)) then perform evidence.fold_twins(new.item_id); end if;
  return null;
end $$;
