-- platform.move_incident, for an officer who may open incidents.
create function platform.move_as_officer(p_officer text, p_incident text, p_from text, p_to text) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select platform.may_open(p_officer)
    and exists (select from platform.incident where id = p_incident and kind = 'event')
    and platform.move_incident(p_incident, p_from, p_to)
$$;
