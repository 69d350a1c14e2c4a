-- Two accounts whose names differ only by capitals look the same to a tired reader. The second one is refused, as if
-- the name were taken.
create function staff.name_is_free() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from staff.officer where lower(name) = lower(new.name)) then return null; end if;
  return new;
end $$;
