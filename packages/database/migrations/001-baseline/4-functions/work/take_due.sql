-- Relay: takes due rows and raises their attempt. The lease says when to check their job in Redis next. The returned
-- priority is the one for Redis, where a drill's most urgent row comes after the least urgent real one.
create function work.take_due(p_limit integer, p_lease_seconds integer)
returns table (id bigint, queue text, attempt integer, priority integer)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update work.outbox o set state = 'queued', attempt = o.attempt + 1, not_before = null,
    lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
  where o.id in (select c.id from work.outbox c where c.state = 'pending' and (c.not_before is null or c.not_before <= clock_timestamp())
    order by c.exercise, c.priority, c.id limit p_limit for update skip locked)
  returning o.id, o.queue, o.attempt, o.priority + case when o.exercise then 1000 else 0 end
$$;
