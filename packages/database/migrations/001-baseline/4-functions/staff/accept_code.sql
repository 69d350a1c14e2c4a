-- False: this step, or a later one, was used already; of two at once one is refused. When a known browser is let in, what
-- others tried elsewhere keeps its count, or each of the officer's sign-ins would give them new tries.
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
