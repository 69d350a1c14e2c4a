-- Opens an incident for an officer, who then looks after it: he sees its counts, but none of its evidence.
create function platform.open_incident(p_officer text, p_facts jsonb, p_probe bytea, p_probe_sha256 bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) then raise exception 'this officer may not open an incident' using errcode = 'FH002'; end if;
  if not platform.make_incident(p_facts, p_probe, p_probe_sha256) then return false; end if;
  if p_facts ->> 'kind' = 'event' then
    insert into staff.membership (incident_id, officer_id, role, given_by, given_at)
    values (p_facts ->> 'id', p_officer, 'ops', p_officer, clock_timestamp());
  end if;
  return true;
end $$;
