-- A worker that lives and does not move: what waits is watched by command's keeper of alarms, and told as ordinary news.

-- One row for each queue in which something is not ended yet. Outbox rows keep no time of their own, so movement is what
-- changed between two looks.
create table platform.queue_watch (
  queue text primary key,
  -- As it was at the last look: the newest row, and how many were not ended.
  newest bigint not null,
  unfinished bigint not null,
  looked_at timestamptz not null default clock_timestamp(),
  -- When something of it last ended, or a film was seen to go on.
  moved_at timestamptz not null default clock_timestamp(),
  -- Since when at each look something of it could be taken; null where all of it is in hand, or rests after a failure.
  waits_since timestamptz,
  stuck boolean not null default false
);

-- Looks at most each `p_every_s`, whoever asks; answers the queues that stand still and the incidents that wait for them.
create function platform.watch_work(p_every_s integer, p_still_s integer, p_slow_s integer)
returns table (incident text, queue text) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare v_now timestamptz := clock_timestamp();
begin
  if pg_try_advisory_xact_lock(hashtextextended('queue watch', 52))
    and not exists (select from platform.queue_watch k where k.looked_at > v_now - make_interval(secs => p_every_s)) then
    -- In two parts: each has an index of its own.
    with open_rows as (
      select o.queue, o.id, coalesce(o.not_before, '-infinity') <= v_now as waits from work.outbox o where o.state = 'pending'
      union all
      -- A solve has no hand to spare: what it is at is waited for like the rest.
      select o.queue, o.id, o.state = 'queued' or o.queue = 'reconstruct' from work.outbox o where o.state in ('queued', 'running')),
    seen as (
      select n.queue, count(*) as unfinished, max(n.id) as newest, bool_or(n.waits) as waits,
        count(*) filter (where n.id <= k.newest) as remaining
      from open_rows n left join platform.queue_watch k on k.queue = n.queue group by n.queue),
    gone as (delete from platform.queue_watch k where not exists (select from seen s where s.queue = k.queue))
    insert into platform.queue_watch as k (queue, newest, unfinished, looked_at, moved_at, waits_since)
    select s.queue, s.newest, s.unfinished, v_now, v_now, case when s.waits then v_now end from seen s
    on conflict (queue) do update set newest = excluded.newest, unfinished = excluded.unfinished, looked_at = v_now,
      moved_at = case when (select s.remaining from seen s where s.queue = k.queue) < k.unfinished
        -- Nobody looked meanwhile: what stood still then says nothing of now.
        or k.looked_at < v_now - interval '1 minute'
        or (k.queue like 'normalise%' and exists (select from evidence.making m where m.state = 'running' and m.changed_at > k.looked_at))
        then v_now else k.moved_at end,
      waits_since = case when excluded.waits_since is not null then coalesce(k.waits_since, v_now) end;
    update platform.queue_watch k set stuck = k.moved_at < v_now - make_interval(secs => t.still)
        and (k.stuck or coalesce(k.waits_since < v_now - make_interval(secs => t.still), false))
      from (select w.queue, case when w.queue like '%-slow' then p_slow_s else p_still_s end as still from platform.queue_watch w) t
      where t.queue = k.queue;
  end if;
  return query select distinct o.incident_id, k.queue from platform.queue_watch k join lateral (
    select o.incident_id from work.outbox o where o.queue = k.queue and o.state = 'pending'
    union all
    select o.incident_id from work.outbox o where o.queue = k.queue and o.state in ('queued', 'running')) o on true
  where k.stuck;
end $$;

-- The queues that an open alert tells of, and those that were told before somebody looked.
alter table evidence.alert add column stuck text[] not null default '{}';
alter table evidence.alert drop constraint alert_cause_check;
alter table evidence.alert add constraint alert_cause_check
  check (cause in ('items', 'submissions', 'conflicts', 'words', 'scene', 'place', 'stuck'));
alter table evidence.alarm_state add column stuck text[] not null default '{}';
create index making_running on evidence.making (changed_at) where state = 'running';

revoke execute on function platform.watch_work(integer, integer, integer) from public;
grant execute on function platform.watch_work(integer, integer, integer) to firsthand_command;
grant select on platform.queue_watch to firsthand_command;
-- An alert that told of nothing else goes when it moves again.
grant delete, update (stuck) on evidence.alert to firsthand_command;
