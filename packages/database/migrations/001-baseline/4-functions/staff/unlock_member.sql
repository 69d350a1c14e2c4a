-- Ends the lock-out of a member's account, for a commander of the incident. Returns 'unlocked', 'same' (there was no
-- lock) or 'not-found'.
create function staff.unlock_member(p_officer text, p_incident text, p_member text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and staff.may_act(o.id)
      where m.incident_id = p_incident and m.officer_id = p_officer and m.role = 'commander')
    or not exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and staff.may_act(o.id)
      where m.incident_id = p_incident and m.officer_id = p_member) then return 'not-found'; end if;
  update staff.officer set failures = 0, locked_until = null where id = p_member and locked_until > clock_timestamp();
  return case when found then 'unlocked' else 'same' end;
end $$;
