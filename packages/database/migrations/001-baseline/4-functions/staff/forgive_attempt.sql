-- Uncounts an attempt that was not judged, or whose code was correct but already used.
create function staff.forgive_attempt(p_name text, p_device bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_device is not null then
    update staff.device set failures = greatest(0, failures - 1), locked_until = null where hash = p_device;
    return;
  end if;
  update staff.officer set failures = greatest(0, failures - 1), locked_until = null where name = p_name and staff.may_act(id);
  if found then return; end if;
  update staff.name_tries set failures = greatest(0, failures - 1), locked_until = null where place = staff.place_of(p_name);
end $$;
