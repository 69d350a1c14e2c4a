-- Moves an incident to another state: a compare-and-set along the legal moves. A drill stays a drill. A reopened
-- incident loses its closing time, because the old one would close it at once.
create function platform.move_incident(p_incident text, p_from text, p_to text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update platform.incident set state = p_to,
    closed_at = case when p_to = 'closed' then clock_timestamp() else closed_at end,
    closes_at = case when p_to in ('drill', 'active') then null else closes_at end
  where id = p_incident and state = p_from and (p_from, p_to) in (('drill', 'closing'), ('drill', 'closed'),
      ('active', 'closing'), ('active', 'closed'), ('closing', 'closed'), ('closing', 'active'), ('closing', 'drill'))
    and (p_to not in ('drill', 'active') or exercise = (p_to = 'drill'));
  if found then perform pg_notify('incident_changed', p_incident); return true; end if;
  return false;
end $$;
