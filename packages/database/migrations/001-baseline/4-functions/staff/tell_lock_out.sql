-- Called after a failed attempt. Enters the present lock-out in custody, at most once for a name and once for a known
-- browser. Nothing that was typed is entered, and a name that nobody has matches no row. Custody's chain is locked
-- last.
create function staff.tell_lock_out(p_officer text, p_device bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_device is null then
    update staff.officer set lock_told = true where id = p_officer and failures >= 5 and not lock_told and staff.may_act(id);
  else
    update staff.device set lock_told = true
      where hash = p_device and officer_id = p_officer and failures >= 5 and not lock_told;
  end if;
  if not found then return false; end if;
  perform custody.append('platform', 'command', 'sign-in.locked-out', p_officer,
    case when p_device is null then '{"of":"name"}' else '{"of":"browser"}' end);
  return true;
end $$;
