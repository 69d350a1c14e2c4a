-- Removes an officer's known browsers when the password changes or the account ends.
create function staff.forget_devices() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from staff.device where officer_id = new.id;
  return null;
end $$;
