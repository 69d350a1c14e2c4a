-- Locks are lengthened daily as long as an incident is kept (decision 071).

-- Until when the lock of an item's objects (as received, sidecar) stands at least. An item without a row has not been
-- looked at yet: a pass adopts it.
create table evidence.lock (
  item_id text primary key references evidence.item on delete cascade,
  incident_id text not null references platform.incident,
  until timestamptz not null,
  -- The version that preserve wrote; null: not known, the current one is taken.
  sidecar_version text,
  -- The pass that asked last, how often in a row the store refused, and its last refusal as a code.
  pass bigint not null default 0,
  tries integer not null default 0,
  refused text
);
create index on evidence.lock (incident_id, until);
create index on evidence.lock (incident_id) where refused is not null;

create table evidence.lock_pass (
  incident_id text primary key references platform.incident,
  number bigint not null default 0,
  -- Until when this pass asks, and when it began; null: none runs.
  target timestamptz,
  began_at timestamptz,
  next_at timestamptz not null default clock_timestamp(),
  -- Since when the store refuses, and what it says; null: it keeps what it is asked to keep.
  refused_at timestamptz,
  refused_code text,
  tries integer not null default 0
);

-- A lock is never told to stand for less time than before.
create function evidence.refuse_shorter_lock() returns trigger language plpgsql as $$
begin
  raise exception 'a lock is never shortened' using errcode = 'FH001';
end $$;
create trigger lock_no_shorter before update of until on evidence.lock for each row
  when (new.until < old.until) execute function evidence.refuse_shorter_lock();

-- Items that an older preserve or a rebuild wrote. What was locked was locked no earlier than it was received.
create function evidence.adopt_locks(p_incident text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_count integer;
begin
  insert into evidence.lock (item_id, incident_id, until, sidecar_version)
  select i.id, i.incident_id, i.received_at - interval '1 minute' + make_interval(days => n.lock_days),
    (select e.detail::jsonb ->> 'sidecarVersion' from custody.entry e where e.incident_id = i.incident_id
      and e.subject = i.id and e.action in ('item.preserved', 'item.arrived') order by e.seq desc limit 1)
  from evidence.item i join platform.incident n on n.id = i.incident_id
  where i.incident_id = p_incident and not exists (select from evidence.lock l where l.item_id = i.id)
  on conflict do nothing;
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- A pass is owed for each incident that locks and is kept, closed or not. For an hour nobody owes it again; a worker
-- that goes on with it renews that hour.
create function work.owe_locks() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  insert into evidence.lock_pass (incident_id) select i.id from platform.incident i
  where i.kind = 'event' and not i.exercise and i.lock_mode <> 'NONE' and i.lock_days > 0
    and not exists (select from evidence.lock_pass p where p.incident_id = i.id)
  on conflict do nothing;
  for v in select p.incident_id from evidence.lock_pass p join platform.incident i on i.id = p.incident_id
      where p.next_at <= clock_timestamp() and i.keep_until > clock_timestamp()
        and not i.exercise and i.lock_mode <> 'NONE' and i.lock_days > 0
      order by p.next_at limit 100 for update of p skip locked loop
    update evidence.lock_pass set next_at = clock_timestamp() + interval '1 hour' where incident_id = v.incident_id;
    -- Behind what witnesses wait for: a lock stands for weeks.
    perform work.add('preserve', 'extend-locks', v.incident_id, v.incident_id, '{}', 'locks ' || v.incident_id, 9);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- Only lengthened. A pass that had ended goes on at once: `set`, `same`, `shorter`, `too-far` or `not-found`.
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

create function platform.keep_as_officer(p_officer text, p_incident text, p_until timestamptz) returns text
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select case when platform.may_open(p_officer) then platform.keep_incident(p_incident, p_until) else 'not-found' end
$$;

-- As 043, and until when it is kept.
create or replace function platform.make_incident(p_facts jsonb, p_probe bytea, p_probe_sha256 bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into platform.incident (id, slug, kind, state, exercise, title, place, zone, lat, lon, languages,
    emergency_number, texts, max_file_bytes, max_files, max_submission_bytes, max_incident_bytes, max_open_uploads,
    lock_mode, lock_days, closes_at, keep_until, key_id, recipient, key_probe, key_probe_sha256)
  select f.id, f.slug, f.kind, f.state, f.state = 'drill', f.title, f.place, f.zone, f.lat, f.lon, f.languages,
    f.emergency_number, f.texts, f.max_file_bytes, f.max_files, f.max_submission_bytes, f.max_incident_bytes,
    f.max_open_uploads, f.lock_mode, f.lock_days, f.closes_at,
    coalesce(f.keep_until, clock_timestamp() + interval '1 year'), f.key_id, f.recipient, p_probe, p_probe_sha256
  from jsonb_populate_record(null::platform.incident, p_facts) f where f.state in ('drill', 'active')
  on conflict (slug) do nothing;
  return found;
end $$;

revoke execute on function evidence.refuse_shorter_lock(), evidence.adopt_locks(text), work.owe_locks(),
  platform.keep_incident(text, timestamptz), platform.keep_as_officer(text, text, timestamptz) from public;
grant select, insert on evidence.lock, evidence.lock_pass to firsthand_preserve;
grant update (until, pass, tries, refused) on evidence.lock to firsthand_preserve;
grant update (number, target, began_at, next_at, refused_at, refused_code, tries) on evidence.lock_pass to firsthand_preserve;
grant execute on function evidence.adopt_locks(text) to firsthand_preserve;
grant execute on function work.owe_locks() to firsthand_relay;
grant select (item_id, incident_id, until, refused) on evidence.lock to firsthand_command, firsthand_ops;
grant select (incident_id, refused_at, refused_code) on evidence.lock_pass to firsthand_command, firsthand_ops;
grant execute on function platform.keep_incident(text, timestamptz) to firsthand_ops;
grant execute on function platform.keep_as_officer(text, text, timestamptz) to firsthand_command;

insert into custody.writer (role, action) values
  ('firsthand_preserve', 'incident.locks-extended'), ('firsthand_preserve', 'incident.locks-refused'),
  ('firsthand_preserve', 'incident.locks-restored'), ('firsthand_preserve', 'item.lock-refused'),
  ('firsthand_ops', 'incident.keep-set'), ('firsthand_command', 'incident.keep-set')
on conflict do nothing;
