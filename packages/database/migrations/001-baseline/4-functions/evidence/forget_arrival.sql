-- An arrival holds a third copy of its item's key, so erasing the key erases that too. The item's lookup data is
-- deleted with it: an erased item matches nothing, and nobody can ask whether a picture was here.
create function evidence.forget_arrival() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from evidence.arrival where item_id = old.item_id;
  delete from evidence.fingerprint where item_id = old.item_id;
  return null;
end $$;
