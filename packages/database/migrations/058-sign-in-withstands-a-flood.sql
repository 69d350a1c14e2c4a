-- Signing in withstands a flood, and nobody keeps an officer out. Tries are counted for a name whether somebody has it or
-- not, here, so that several processes count alike and no answer tells which names exist. A browser in which an officer
-- signed in wholly is known by a random token: it has a count of its own and is not kept out by what others try.

-- Names that nobody has fall into a million places by a salted digest: however many are invented, this grows no further.
create table staff.sign_in_salt (one boolean primary key default true check (one), salt bytea not null);
insert into staff.sign_in_salt (salt)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
create table staff.name_tries (
  place integer primary key,
  failures integer not null,
  locked_until timestamptz,
  tried_at timestamptz not null
);
create index on staff.name_tries (tried_at);
alter table staff.officer add column tried_at timestamptz;

-- Not the token: its digest together with the officer's id, so that two officers of one browser are not seen to share it.
create table staff.device (
  hash bytea primary key check (octet_length(hash) = 32),
  officer_id text not null references staff.officer,
  expires_at timestamptz not null,
  failures integer not null default 0,
  locked_until timestamptz
);
create index on staff.device (officer_id, expires_at);

create function staff.device_hash(p_token bytea, p_officer text) returns bytea
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select sha256(p_token || convert_to(p_officer, 'UTF8'))
$$;
-- After five wrong tries in a row each further one closes for a while: 30 seconds, then twice as long, 15 minutes at most.
create function staff.lock_until(p_failures integer) returns timestamptz
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select case when p_failures >= 5
    then clock_timestamp() + make_interval(secs => least(900, 30 * 2 ^ least(20, p_failures - 5))) end
$$;
-- With this one. What was tried more than a day ago is over.
create function staff.tries(p_failures integer, p_tried_at timestamptz) returns integer
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select case when p_tried_at < clock_timestamp() - interval '1 day' then 0 else p_failures end + 1
$$;
create function staff.seconds_until(p_at timestamptz) returns integer
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select greatest(1, coalesce(ceil(extract(epoch from p_at - clock_timestamp())), 1))::integer
$$;
create function staff.place_of(p_name text) returns integer
language sql stable set search_path = pg_catalog, pg_temp as $$
  select (get_byte(d, 0) << 12) | (get_byte(d, 1) << 4) | (get_byte(d, 2) >> 4)
  from (select sha256(salt || convert_to(p_name, 'UTF8')) as d from staff.sign_in_salt) x
$$;

-- Counts a try before it is judged, so that guesses made at the same moment can not outrun the lock-out. `kind`: 'device'
-- (a known browser, which has a count of its own), 'open', 'nobody', or 'locked' with the seconds to wait.
create function staff.begin_attempt(p_name text, p_token bytea, out kind text, out officer text, out device bytea, out seconds integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_place integer;
begin
  seconds := 0;
  select o.id into officer from staff.officer o where o.name = p_name and not o.disabled;
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

-- A try that was not judged, or whose code was right and spent, does not count.
create function staff.forgive_attempt(p_name text, p_device bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_device is not null then
    update staff.device set failures = greatest(0, failures - 1), locked_until = null where hash = p_device;
    return;
  end if;
  update staff.officer set failures = greatest(0, failures - 1), locked_until = null where name = p_name and not disabled;
  if found then return; end if;
  update staff.name_tries set failures = greatest(0, failures - 1), locked_until = null where place = staff.place_of(p_name);
end $$;

-- False: this step, or a later one, was used already; of two at once one is refused. What others tried elsewhere keeps its
-- count when a known browser is let in: or each of the officer's sign-ins would give them new tries.
create function staff.accept_code(p_officer text, p_step bigint, p_device bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update staff.officer set last_totp_step = p_step where id = p_officer and last_totp_step < p_step and not disabled;
  if not found then return false; end if;
  if p_device is null then
    update staff.officer set failures = 0, locked_until = null where id = p_officer;
  else
    update staff.device set failures = 0, locked_until = null where hash = p_device;
  end if;
  return true;
end $$;

-- At a complete sign-in: known for 90 days from now on. Eight of an officer are, the last ones.
create function staff.keep_device(p_officer text, p_token bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into staff.device (hash, officer_id, expires_at)
  values (staff.device_hash(p_token, p_officer), p_officer, clock_timestamp() + interval '90 days')
  on conflict (hash) do update set expires_at = excluded.expires_at, failures = 0, locked_until = null;
  delete from staff.device where hash in (select hash from staff.device where officer_id = p_officer
    order by expires_at desc offset 8);
$$;

create function staff.forget_devices() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from staff.device where officer_id = new.id;
  return null;
end $$;
create trigger devices_end_with_their_officer after update of disabled, password_hash on staff.officer
  for each row when (new.disabled or new.password_hash is distinct from old.password_hash)
  execute function staff.forget_devices();

create function staff.sweep_sign_in() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from staff.name_tries where place in (select place from staff.name_tries
    where tried_at < clock_timestamp() - interval '1 day' limit 5000);
  delete from staff.device where expires_at < clock_timestamp();
$$;

-- 'unlocked', 'same' (nothing kept him out) or 'not-found'.
create function staff.unlock_member(p_officer text, p_incident text, p_member text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and not o.disabled
      where m.incident_id = p_incident and m.officer_id = p_officer and m.role = 'commander')
    or not exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and not o.disabled
      where m.incident_id = p_incident and m.officer_id = p_member) then return 'not-found'; end if;
  update staff.officer set failures = 0, locked_until = null where id = p_member and locked_until > clock_timestamp();
  return case when found then 'unlocked' else 'same' end;
end $$;

revoke execute on all functions in schema staff from public;
grant execute on function staff.begin_attempt(text, bytea), staff.forgive_attempt(text, bytea),
  staff.accept_code(text, bigint, bytea), staff.keep_device(text, bytea), staff.sweep_sign_in(),
  staff.unlock_member(text, text, text) to firsthand_command;
