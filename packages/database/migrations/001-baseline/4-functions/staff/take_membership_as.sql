-- staff.take_membership, for a commander of the incident or an officer who may open incidents. Only for an event.
create function staff.take_membership_as(p_by text, p_incident text, p_member text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (platform.may_open(p_by) and exists (select from platform.incident where id = p_incident and kind = 'event'))
    and not exists (select from staff.membership m where m.incident_id = p_incident and m.officer_id = p_by
      and m.role = 'commander' and staff.may_act(p_by)) then return 'not-found'; end if;
  if p_by = p_member then return 'self'; end if;
  return staff.take_membership(p_incident, p_member);
end $$;
