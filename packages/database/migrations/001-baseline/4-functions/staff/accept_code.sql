-- Returns false if this TOTP step, or a later one, was used already; of two concurrent calls one is refused. A sign-in
-- from a known browser does not reset the count of other browsers: otherwise each of the officer's sign-ins would give
-- an attacker new attempts.
create function staff.accept_code(p_officer text, p_step bigint, p_device bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update staff.officer set last_totp_step = p_step where id = p_officer and last_totp_step < p_step and staff.may_act(id);
  if not found then return false; end if;
  if p_device is null then
    update staff.officer set failures = 0, locked_until = null where id = p_officer;
  else
    update staff.device set failures = 0, locked_until = null where hash = p_device;
  end if;
  return true;
end $$;
