-- Deletes an item's field of colours with its key, without which the field is noise.
create function evidence.forget_field() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from evidence.field where item_id = old.item_id
    and not exists (select from evidence.item_key k where k.item_id = old.item_id);
  return null;
end $$;
