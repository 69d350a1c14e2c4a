-- Refuses a name that differs from another account's only by capitals, as if it were taken: the two would look the same
-- to a tired reader.
create function staff.name_is_free() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from staff.officer where lower(name) = lower(new.name)) then return null; end if;
  return new;
end $$;
