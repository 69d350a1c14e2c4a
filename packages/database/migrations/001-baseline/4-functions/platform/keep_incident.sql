-- Lengthens how long an incident is kept, and never shortens it. A finished lock pass starts again at once. Returns
-- 'set', 'same', 'shorter', 'too-far' or 'not-found'.
create function platform.keep_incident(p_incident text, p_until timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_until timestamptz;
begin
  select keep_until into v_until from platform.incident where id = p_incident and kind = 'event' for update;
  if not found then return 'not-found'; end if;
  if p_until = v_until then return 'same'; end if;
  if p_until < v_until then return 'shorter'; end if;
  if p_until > clock_timestamp() + interval '100 years' then return 'too-far'; end if;
  update platform.incident set keep_until = p_until where id = p_incident;
  update evidence.lock_pass set next_at = least(next_at, clock_timestamp()) where incident_id = p_incident;
  perform pg_notify('incident_changed', p_incident);
  return 'set';
end $$;
