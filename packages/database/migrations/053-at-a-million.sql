-- What was measured at a million items and cost too much: the watch over work, a queue narrowed to a place, words that
-- stand in thousands of texts, and counting after a great change.

-- The watch over work (052) counted everything that waits. Now it asks only whether something ended, and whether something
-- waits: what a look costs does not grow with what lies there.
create index outbox_open on work.outbox (queue, incident_id, state, not_before) where state in ('pending', 'queued', 'running');

-- Whether something of a queue ended since the last look: set by the first that ends, taken back by the look.
create table platform.queue_moved (queue text primary key, moved boolean not null default false) with (fillfactor = 20);

-- Never waits: where another sets the same at this moment, it is set.
create function work.note_moved() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update platform.queue_moved m set moved = true
  from (select q.queue from platform.queue_moved q where q.queue = new.queue and not q.moved for update skip locked) still
  where m.queue = still.queue;
  return null;
end $$;
create trigger ended_moves after update of state on work.outbox for each row
  when (old.state in ('pending', 'queued', 'running') and new.state not in ('pending', 'queued', 'running'))
  execute function work.note_moved();

-- Queues in which something is not ended, by the incidents it belongs to: from one to the next in the index, whatever lies
-- between. `waits`: something of it could be taken. A solve has no hand to spare: what it is at is waited for like the rest.
create function work.open_queues(p_now timestamptz) returns table (queue text, incident_id text, waits boolean)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive open as (
    (select o.queue, o.incident_id from work.outbox o where o.state in ('pending', 'queued', 'running')
      order by o.queue, o.incident_id limit 1)
    union all
    select n.queue, n.incident_id from open p cross join lateral (
      select o.queue, o.incident_id from work.outbox o where o.state in ('pending', 'queued', 'running')
        and (o.queue, o.incident_id) > (p.queue, p.incident_id) order by o.queue, o.incident_id limit 1) n)
  select p.queue, p.incident_id,
    exists (select from work.outbox o where o.queue = p.queue and o.incident_id = p.incident_id and o.state = 'queued')
    or exists (select from work.outbox o where o.queue = p.queue and o.incident_id = p.incident_id and o.state = 'pending'
      and o.not_before is null)
    or exists (select from work.outbox o where o.queue = p.queue and o.incident_id = p.incident_id and o.state = 'pending'
      and o.not_before <= p_now)
    or p.queue = 'reconstruct' and exists (select from work.outbox o where o.queue = p.queue
      and o.incident_id = p.incident_id and o.state = 'running')
  from open p
$$;

alter table platform.queue_watch drop column newest, drop column unfinished;

-- Looks at most each `p_every_s`, whoever asks; answers the queues that stand still and the incidents that wait for them.
create or replace function platform.watch_work(p_every_s integer, p_still_s integer, p_slow_s integer)
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

-- What was decided today, of each item once: read from one index instead of two that were the same.
drop index evidence.review_pace;
drop index evidence.review_of_day;
create index review_of_day on evidence.review (incident_id, created_at)
  include (item_id, officer_id, decision, seq, undoes);

-- What waits in a box or a circle is counted in the index alone.
drop index evidence.counted_in_place;
create index counted_in_place on evidence.counted (incident_id, lat, lon)
  include (review, folded, restricted, kind, earliest, latest) where lat is not null;

-- What is not ready yet, or failed: few, beside all that is.
create index counted_unready on evidence.counted (incident_id, stage)
  include (lane, earliest, latest, folded, kind, state, review, restricted) where stage <> 'ready';

-- Whether a text may be shown is asked of the few cards that are closed, not of a million that are open.
create index card_closed on evidence.card (item_id) include (hidden, restricted) where hidden is not null or restricted;
-- Words that a thousandth of all statements hold are known, so that it is known what looking for them costs.
alter table evidence.statement alter column found set statistics 300;
alter table evidence.text alter column found set statistics 300;

-- Twenty thousand marks at once are sorted in memory, and not on the disk.
alter function evidence.fold_recounts(integer) set work_mem = '64MB';

revoke execute on function work.note_moved(), work.open_queues(timestamptz) from public;
