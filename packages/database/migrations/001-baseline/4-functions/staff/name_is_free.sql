-- Accounts whose names differ by capitals alone are one for whoever reads a list at night. The second is not made, as for a
-- name that was taken.
create function staff.name_is_free() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from staff.officer where lower(name) = lower(new.name)) then return null; end if;
  return new;
end $$;
