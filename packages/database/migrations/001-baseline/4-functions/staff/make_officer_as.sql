-- Makes an officer's account, for an officer who may open incidents. Returns 'made', 'not-allowed', 'name-taken' (also
-- by an ended account), 'past' or 'no-incident'. Account, link, role, right and time are made together or not at all.
-- `p_more`: `incident` and `role`, or neither; `opens`; `until` (epoch ms or null). It writes its custody entries
-- itself, because no process may enter an account that it did not make (decision 084).
create function staff.make_officer_as(p_by text, p_officer text, p_name text, p_password_hash text, p_sealed bytea, p_link bytea,
  p_more jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_until timestamptz := to_timestamp((p_more ->> 'until')::double precision / 1000); v_incident text := p_more ->> 'incident';
begin
  if not platform.may_open(p_by) then return 'not-allowed'; end if;
  if v_until <= clock_timestamp() then return 'past'; end if;
  if v_incident is not null and not exists (select from platform.incident where id = v_incident and kind = 'event') then
    return 'no-incident';
  end if;
  insert into staff.officer (id, name, password_hash, totp_sealed, opens, ends_at)
  values (p_officer, p_name, p_password_hash, p_sealed, (p_more ->> 'opens')::boolean, v_until) on conflict (name) do nothing;
  if not found then return 'name-taken'; end if;
  perform staff.add_link(p_officer, p_link);
  perform custody.enter('platform', p_by, 'officer.made', p_officer, '{}');
  if (p_more ->> 'opens')::boolean then
    perform custody.enter('platform', p_by, 'officer.opens-set', p_officer, '{"opens":true}');
  end if;
  if v_until is not null then
    perform custody.enter('platform', p_by, 'officer.until-set', p_officer, '{"until":' || (p_more ->> 'until') || '}');
  end if;
  if v_incident is not null then
    insert into staff.membership (incident_id, officer_id, role, given_by, given_at)
    values (v_incident, p_officer, p_more ->> 'role', p_by, clock_timestamp());
    perform custody.enter(v_incident, p_by, 'membership.given', p_officer, '{"role":' || to_json(p_more ->> 'role') || '}');
    perform pg_notify('incident_changed', v_incident);
  end if;
  return 'made';
end $$;
