-- The outbox: rows hold ids only; leases vanish on completion.
create table work.outbox (
  id bigint generated always as identity primary key,
  queue text not null check (queue in ('preserve', 'inspect', 'normalise', 'reconstruct')),
  task text not null,
  incident_id text not null,
  subject text not null,
  detail jsonb not null default '{}',
  dedupe text,
  priority integer not null default 5,
  state text not null default 'pending' check (state in ('pending', 'queued', 'running', 'done', 'skipped', 'dead')),
  attempt integer not null default 0,
  -- Attempts that never ran (Redis lost them) or ended because something outside was away (store, key volume): an outage
  -- of a night must not make a row dead.
  waits integer not null default 0,
  not_before timestamptz,
  lease_until timestamptz,
  outcome text,
  created_at timestamptz not null default work.minute()
);
create unique index outbox_dedupe on work.outbox (dedupe) where dedupe is not null and state in ('pending', 'queued');
create index outbox_pending on work.outbox (priority, id) where state = 'pending';
create index outbox_leased on work.outbox (lease_until) where state in ('queued', 'running');
create index outbox_subject on work.outbox (subject);

-- With a dedupe name the waiting row is locked, not skipped: its worker starts only after this transaction, and sees it.
create function work.add(p_queue text, p_task text, p_incident text, p_subject text, p_detail jsonb default '{}',
  p_dedupe text default null, p_priority integer default 5)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into work.outbox (queue, task, incident_id, subject, detail, dedupe, priority)
  values (p_queue, p_task, p_incident, p_subject, p_detail, p_dedupe, p_priority)
  on conflict (dedupe) where dedupe is not null and state in ('pending', 'queued')
  do update set priority = least(work.outbox.priority, excluded.priority);
  perform pg_notify('outbox', '');
end $$;

-- A row with the same name waits already and will see all that this one would have seen.
create function work.has_successor(p_dedupe text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p_dedupe is not null and exists (select from work.outbox where dedupe = p_dedupe and state in ('pending', 'queued'))
$$;

-- Relay: take due rows, raising the attempt; the lease says when to look for the job in Redis next.
create function work.take_due(p_limit integer, p_lease_seconds integer)
returns table (id bigint, queue text, attempt integer, priority integer)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update work.outbox o set state = 'queued', attempt = o.attempt + 1, not_before = null,
    lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
  where o.id in (select c.id from work.outbox c where c.state = 'pending' and (c.not_before is null or c.not_before <= clock_timestamp())
    order by c.priority, c.id limit p_limit for update skip locked)
  returning o.id, o.queue, o.attempt, o.priority
$$;

create function work.queued_to_check(p_limit integer) returns table (id bigint, queue text, attempt integer)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.queue, o.attempt from work.outbox o
  where o.state = 'queued' and o.lease_until < clock_timestamp() order by o.lease_until limit p_limit
$$;

create function work.keep_queued(p_id bigint, p_attempt integer, p_lease_seconds integer) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update work.outbox set lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
  where id = p_id and attempt = p_attempt and state = 'queued'
$$;

create function work.send_again(p_id bigint, p_attempt integer) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with back as (update work.outbox set state = 'pending', lease_until = null, waits = waits + 1
    where id = p_id and attempt = p_attempt and state = 'queued' returning 1)
  select exists (select from back)
$$;

-- Redis lost everything (its epoch key is gone): each queued row is sent again.
create function work.send_all_again() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v integer;
begin
  update work.outbox set state = 'pending', lease_until = null, waits = waits + 1 where state = 'queued';
  get diagnostics v = row_count; return v;
end $$;

-- A running row whose lease lapsed lost its worker.
create function work.collect_lapsed(p_max_attempts integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v integer;
begin
  update work.outbox o set lease_until = null,
    state = case when work.has_successor(o.dedupe) then 'skipped' when attempt - waits >= p_max_attempts then 'dead' else 'pending' end,
    outcome = case when work.has_successor(o.dedupe) then 'superseded' when attempt - waits >= p_max_attempts then 'lapsed' else outcome end
  where state = 'running' and lease_until < clock_timestamp();
  get diagnostics v = row_count; return v;
end $$;

create function work.next_due_ms() returns bigint language sql security definer set search_path = pg_catalog, pg_temp as $$
  select ceil(extract(epoch from min(least(
    case when state = 'pending' then coalesce(not_before, clock_timestamp()) end,
    case when state <> 'pending' then lease_until end)) - clock_timestamp()) * 1000)::bigint
  from work.outbox where state in ('pending', 'queued', 'running')
$$;

-- Worker: the row is this attempt's or nobody's.
create function work.start(p_id bigint, p_attempt integer, p_lease_seconds integer)
returns table (task text, incident_id text, subject text, detail jsonb, tries integer)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update work.outbox o set state = 'running', lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
  where o.id = p_id and o.attempt = p_attempt and o.state = 'queued'
  returning o.task, o.incident_id, o.subject, o.detail, o.attempt - o.waits
$$;

create function work.renew(p_id bigint, p_attempt integer, p_lease_seconds integer) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with kept as (update work.outbox set lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
    where id = p_id and attempt = p_attempt and state = 'running' returning 1)
  select exists (select from kept)
$$;

-- `wait` is a retry that does not count towards the limit.
create function work.settle(p_id bigint, p_attempt integer, p_outcome text, p_code text, p_after_ms integer, p_max_attempts integer)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_state text;
begin
  update work.outbox o set
    waits = o.waits + case when p_outcome = 'wait' then 1 else 0 end,
    state = case when p_outcome not in ('retry', 'wait') then p_outcome when work.has_successor(o.dedupe) then 'skipped'
      when p_outcome = 'retry' and o.attempt - o.waits >= p_max_attempts then 'dead' else 'pending' end,
    outcome = p_code, lease_until = null,
    not_before = case when p_outcome = 'wait' or (p_outcome = 'retry' and o.attempt - o.waits < p_max_attempts)
      then clock_timestamp() + make_interval(secs => p_after_ms / 1000.0) end
  where id = p_id and attempt = p_attempt and state = 'running' returning state into v_state;
  if v_state = 'pending' then perform pg_notify('outbox', ''); end if;
  return v_state;
end $$;
