-- Cuts the officer's sessions at once, releases the officer's leases and duties, and counts the officer's alarm screens
-- as closed: an incident that the officer watched then rings.
create function staff.let_go(p_officer text, p_why text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_incident text;
begin
  update staff.session set cut = p_why, expires_at = least(expires_at, clock_timestamp() + interval '1 minute')
    where officer_id = p_officer and cut is null;
  delete from staff.device where officer_id = p_officer;
  delete from staff.lease where officer_id = p_officer;
  delete from platform.watch_sign where officer_id = p_officer;
  perform staff.void_links(p_officer);
  if p_why <> 'reset' then
    delete from evidence.duty where owner_id = p_officer and done_at is null;
    for v_incident in select m.incident_id from staff.membership m where m.officer_id = p_officer loop
      perform pg_notify('incident_changed', v_incident);
    end loop;
  end if;
end $$;
