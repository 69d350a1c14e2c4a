-- Sets when the incident stops taking anything new. Witnesses are shown that time, so it is a whole minute. Null
-- removes it.
create function platform.set_closing(p_officer text, p_incident text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) then return false; end if;
  update platform.incident set closes_at = date_trunc('minute', p_at)
  where id = p_incident and kind = 'event' and state in ('drill', 'active')
    and (p_at is null or date_trunc('minute', p_at) between clock_timestamp() and clock_timestamp() + interval '400 days');
  if found then perform pg_notify('incident_changed', p_incident); return true; end if;
  return false;
end $$;
