-- Queues with unfinished work, by incident. The query skips through the index from one queue and incident to the next.
-- `waits`: some of the work could be taken. Solves have no spare worker, so a running solve counts as waiting too.
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
