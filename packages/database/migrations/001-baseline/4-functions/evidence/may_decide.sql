-- Whether the officer decides in this incident: an analyst or commander of it who may act.
create function evidence.may_decide(p_incident text, p_officer text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and staff.may_act(o.id)
    where m.incident_id = p_incident and m.officer_id = p_officer and m.role in ('analyst', 'commander'))
$$;
