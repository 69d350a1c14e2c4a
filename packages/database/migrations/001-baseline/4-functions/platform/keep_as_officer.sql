-- platform.keep_incident, for an officer who may open incidents.
create function platform.keep_as_officer(p_officer text, p_incident text, p_until timestamptz) returns text
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select case when platform.may_open(p_officer) then platform.keep_incident(p_incident, p_until) else 'not-found' end
$$;
