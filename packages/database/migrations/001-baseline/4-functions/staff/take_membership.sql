-- Takes a role away and releases what the officer held in this incident. Other incidents are not affected.
create function staff.take_membership(p_incident text, p_member text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from staff.membership where incident_id = p_incident and officer_id = p_member;
  if not found then return 'not-found'; end if;
  delete from staff.view where incident_id = p_incident and officer_id = p_member;
  delete from staff.lease where incident_id = p_incident and officer_id = p_member;
  delete from platform.watch_sign where incident_id = p_incident and officer_id = p_member;
  delete from evidence.duty where incident_id = p_incident and owner_id = p_member and done_at is null;
  return 'taken';
end $$;
