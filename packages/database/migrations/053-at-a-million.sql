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

-- Marks are taken by where they lie. Postgres, who knows the table as nearly empty, would read all of it and compare each
-- mark with each that is taken: after a great change every batch took minutes.
create function evidence.take_recounts(p_most integer) returns setof text
language sql volatile set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
  delete from evidence.recount where ctid = any(array(select ctid from evidence.recount limit p_most)) returning item_id
$$;

-- As it was (034), but for how marks are taken, and for memory in which what thirty thousand of them add is sorted.
-- Takes at most `p_most` marks (all: null) and answers how many it took; 0 also while somebody else folds.
create or replace function evidence.fold_recounts(p_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
declare v_items text[]; v_taken integer;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('evidence.recount', 34)) then return 0; end if;
  select array_agg(distinct t.item_id), count(*) into v_items, v_taken from evidence.take_recounts(p_most) t(item_id);
  if v_taken = 0 then return 0; end if;
  -- A statement of its own: it sees at least all that the marks told of.
  with fresh as materialized (select * from evidence.count_of(v_items)),
  known as materialized (select * from evidence.counted where item_id = any(v_items)),
  changed as materialized (
    select -1 as sign, k.* from known k
      where not exists (select from fresh f where f.item_id = k.item_id and f.* is not distinct from k.*)
    union all
    select 1, f.* from fresh f
      where not exists (select from known k where k.item_id = f.item_id and k.* is not distinct from f.*)),
  moved as (
    select incident_id, kind, state, earliest, latest, level, sum(sign) as sign from changed
    where not folded and level is not null group by 1, 2, 3, 4, 5, 6 having sum(sign) <> 0),
  cells as materialized (
    select m.incident_id, d.level, d.bin, m.kind, m.state, sum(m.sign * d.mass)::bigint as mass, sum(m.sign * d.own)::bigint as own
    from moved m cross join lateral evidence.density_cells(m.earliest, m.latest, m.level) d
    group by 1, 2, 3, 4, 5 having sum(m.sign * d.mass) <> 0 or sum(m.sign * d.own) <> 0),
  emptied as materialized (
    select d.ctid, d.incident_id, d.level, d.bin, d.kind, d.status from cells c join evidence.density d
      on d.incident_id = c.incident_id and d.level = c.level and d.bin = c.bin and d.kind = c.kind and d.status = c.state
    where c.mass < 0 and d.mass + c.mass = 0),
  swept as (delete from evidence.density d using emptied e where d.ctid = e.ctid),
  put as (
    insert into evidence.density as d (incident_id, level, bin, kind, status, mass, own)
    select c.incident_id, c.level, c.bin, c.kind, c.state, c.mass, c.own from cells c where c.mass >= 0 or not exists (
      select from emptied e where e.incident_id = c.incident_id and e.level = c.level and e.bin = c.bin and e.kind = c.kind and e.status = c.state)
    on conflict (incident_id, level, bin, kind, status) do update set mass = d.mass + excluded.mass, own = d.own + excluded.own),
  tallied as (
    insert into evidence.tally as t (incident_id, kind, stage, state, items, bytes, unreviewed)
    select incident_id, kind, stage, state, sum(sign), sum(sign * bytes), coalesce(sum(sign) filter (where review is null), 0)
    from changed where not folded group by 1, 2, 3, 4
    on conflict (incident_id, kind, stage, state) do update
      set items = t.items + excluded.items, bytes = t.bytes + excluded.bytes, unreviewed = t.unreviewed + excluded.unreviewed),
  senders as materialized (
    select c.incident_id, c.submission_id, coalesce(s.items, 0) as before, coalesce(s.items, 0) + c.items as after from (
      select incident_id, submission_id, sum(sign)::integer as items from changed group by 1, 2 having sum(sign) <> 0) c
    left join evidence.counted_submission s on s.incident_id = c.incident_id and s.submission_id = c.submission_id),
  sent as (
    insert into evidence.counted_submission as s (incident_id, submission_id, items)
    select incident_id, submission_id, after from senders
    on conflict (incident_id, submission_id) do update set items = excluded.items),
  all_sent as (
    insert into evidence.tally_of_submissions as s (incident_id, submissions)
    select incident_id, sum((after > 0)::integer - (before > 0)::integer) from senders group by 1
    on conflict (incident_id) do update set submissions = s.submissions + excluded.submissions),
  left_it as (
    delete from evidence.counted k using changed c
    where c.sign = -1 and k.item_id = c.item_id and not exists (select from fresh f where f.item_id = c.item_id))
  insert into evidence.counted (earliest, latest, middle, bytes, conflicts, lane, level, folded, restricted, has_estimate,
    incident_id, item_id, submission_id, kind, stage, state, flags, review, grade, rig, lat, lon)
  select earliest, latest, middle, bytes, conflicts, lane, level, folded, restricted, has_estimate,
    incident_id, item_id, submission_id, kind, stage, state, flags, review, grade, rig, lat, lon from changed where sign = 1
  on conflict (item_id) do update set earliest = excluded.earliest, latest = excluded.latest, middle = excluded.middle,
    bytes = excluded.bytes, conflicts = excluded.conflicts, lane = excluded.lane, level = excluded.level,
    folded = excluded.folded, restricted = excluded.restricted, has_estimate = excluded.has_estimate,
    incident_id = excluded.incident_id, submission_id = excluded.submission_id, kind = excluded.kind,
    stage = excluded.stage, state = excluded.state, flags = excluded.flags, review = excluded.review,
    grade = excluded.grade, rig = excluded.rig, lat = excluded.lat, lon = excluded.lon;
  return v_taken;
end $$;

revoke execute on function work.note_moved(), work.open_queues(timestamptz), evidence.take_recounts(integer) from public;
