-- A new password, or the end of the account, removes known browsers.
create function staff.forget_devices() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from staff.device where officer_id = new.id;
  return null;
end $$;
