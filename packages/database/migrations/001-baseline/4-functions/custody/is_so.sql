-- Whether an entry about an account is true when it is written: the account's rows must already be as the entry says
-- (decision 085).
create function custody.is_so(p_incident text, p_action text, p_subject text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when p_action = 'membership.given' then exists (select from staff.membership where incident_id = p_incident and officer_id = p_subject)
    when p_action = 'membership.taken' then not exists (select from staff.membership where incident_id = p_incident and officer_id = p_subject)
      and exists (select from staff.officer where id = p_subject)
    when p_action = 'officer.ended' then exists (select from staff.officer where id = p_subject and (ended_at is not null or ends_at <= clock_timestamp()))
    when p_action = 'officer.disabled' then exists (select from staff.officer where id = p_subject and disabled)
    when p_action = 'officer.enabled' then exists (select from staff.officer where id = p_subject and disabled is false)
    when p_action like 'officer.%' then exists (select from staff.officer where id = p_subject)
    else true end
$$;
