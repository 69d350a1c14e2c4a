-- Checks whether queues are stalled, at most once in `p_every_s` seconds, however many processes call it. Returns the
-- stalled queues and the incidents that wait for them.
create function platform.watch_work(p_every_s integer, p_still_s integer, p_slow_s integer)
returns table (incident text, queue text) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare v_now timestamptz := clock_timestamp();
begin
  if pg_try_advisory_xact_lock(hashtextextended('queue watch', 52))
    and not exists (select from platform.queue_watch k where k.looked_at > v_now - make_interval(secs => p_every_s)) then
    with seen as materialized (select o.queue, bool_or(o.waits) as waits from work.open_queues(v_now) o group by o.queue),
    went as (
      update platform.queue_moved m set moved = false
      from (select q.queue from platform.queue_moved q where q.moved for update skip locked) gone
      where m.queue = gone.queue returning m.queue),
    noted as (insert into platform.queue_moved (queue) select s.queue from seen s on conflict do nothing),
    gone as (delete from platform.queue_watch k where not exists (select from seen s where s.queue = k.queue))
    insert into platform.queue_watch as k (queue, looked_at, moved_at, waits_since)
    select s.queue, v_now, v_now, case when s.waits then v_now end from seen s
    on conflict (queue) do update set looked_at = v_now,
      moved_at = case when exists (select from went w where w.queue = k.queue)
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
  if exists (select from platform.queue_watch k where k.stuck) then
    return query select o.incident_id, o.queue from work.open_queues(v_now) o
      join platform.queue_watch k on k.queue = o.queue where k.stuck;
  end if;
end $$;
