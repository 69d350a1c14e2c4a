-- An arrival holds a third copy of its item's key, so the arrival is erased with the key. The item's lookup data is
-- deleted too: an erased item matches nothing, and nobody can ask whether a picture was here.
create function evidence.forget_arrival() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from evidence.arrival where item_id = old.item_id;
  delete from evidence.fingerprint where item_id = old.item_id;
  return null;
end $$;
