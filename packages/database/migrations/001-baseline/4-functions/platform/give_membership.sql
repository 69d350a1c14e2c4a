-- Gives a role in an incident. The caller is an officer who may open incidents. That right must not give access to
-- evidence, so its holder can give himself no role but 'ops'. He also cannot take a commander's role from anybody here.
-- Returns 'given', 'same' (nothing changes), 'self', 'commander' or 'not-found'.
create function platform.give_membership(p_officer text, p_incident text, p_member text, p_role text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_role text;
begin
  if not platform.may_open(p_officer) or not exists (select from platform.incident where id = p_incident and kind = 'event')
    or not exists (select from staff.officer where id = p_member and staff.may_act(id)) then return 'not-found'; end if;
  if p_member = p_officer and p_role <> 'ops' then return 'self'; end if;
  insert into staff.membership as m (incident_id, officer_id, role, given_by, given_at)
    values (p_incident, p_member, p_role, p_officer, clock_timestamp())
  on conflict (incident_id, officer_id) do update
    set role = excluded.role, given_by = excluded.given_by, given_at = excluded.given_at
    where m.role <> excluded.role and m.role <> 'commander';
  if found then perform pg_notify('incident_changed', p_incident); return 'given'; end if;
  select role into v_role from staff.membership where incident_id = p_incident and officer_id = p_member;
  return case when v_role = 'commander' and p_role <> 'commander' then 'commander' else 'same' end;
end $$;
