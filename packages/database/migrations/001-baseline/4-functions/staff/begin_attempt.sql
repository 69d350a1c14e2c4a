-- Counts an attempt before it is judged, so that concurrent guesses cannot outrun the lock-out. `kind`: 'device'
-- (counted for a known browser, which has its own count), 'open' (counted for an officer's name), 'nobody' (counted for
-- a name that no officer has), or 'locked' with the seconds to wait.
create function staff.begin_attempt(p_name text, p_token bytea, out kind text, out officer text, out device bytea, out seconds integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_place integer;
begin
  seconds := 0;
  select o.id into officer from staff.officer o where o.name = p_name and staff.may_act(o.id);
  device := staff.device_hash(coalesce(p_token, ''), coalesce(officer, ''));
  update staff.device d set failures = d.failures + 1, locked_until = staff.lock_until(d.failures + 1)
    where d.hash = device and d.officer_id = officer and p_token is not null and d.expires_at > clock_timestamp()
      and d.failures < 20 and (d.locked_until is null or d.locked_until <= clock_timestamp());
  if found then kind := 'device'; return; end if;
  device := null;
  if officer is not null then
    update staff.officer o set failures = staff.tries(o.failures, o.tried_at), tried_at = clock_timestamp(),
        locked_until = staff.lock_until(staff.tries(o.failures, o.tried_at))
      where o.id = officer and (o.locked_until is null or o.locked_until <= clock_timestamp());
    if found then kind := 'open'; return; end if;
    select 'locked', staff.seconds_until(o.locked_until) into kind, seconds from staff.officer o where o.id = officer;
    officer := null;
    return;
  end if;
  v_place := staff.place_of(p_name);
  insert into staff.name_tries as t (place, failures, tried_at) values (v_place, 1, clock_timestamp())
    on conflict (place) do update set failures = staff.tries(t.failures, t.tried_at), tried_at = clock_timestamp(),
        locked_until = staff.lock_until(staff.tries(t.failures, t.tried_at))
      where t.locked_until is null or t.locked_until <= clock_timestamp();
  if found then kind := 'nobody'; return; end if;
  select 'locked', staff.seconds_until(t.locked_until) into kind, seconds from staff.name_tries t where t.place = v_place;
end $$;
