-- Counts of waiting work by queue and incident, without any subject or single outcome.
create function platform.count_work() returns table (queue text, incident text, waiting bigint, running bigint, dead bigint, oldest_seconds integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.queue, o.incident_id, count(*) filter (where o.state in ('pending', 'queued')), count(*) filter (where o.state = 'running'),
    count(*) filter (where o.state = 'dead'),
    coalesce(greatest(0, extract(epoch from clock_timestamp() - min(o.created_at) filter (where o.state in ('pending', 'queued'))))::integer, 0)
  from work.outbox o where o.state in ('pending', 'queued', 'running', 'dead') group by 1, 2
$$;
