-- Relay: rows whose job has to be looked up in Redis.
create function work.queued_to_check(p_limit integer) returns table (id bigint, queue text, attempt integer)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.queue, o.attempt from work.outbox o
  where o.state = 'queued' and o.lease_until < clock_timestamp() order by o.lease_until limit p_limit
$$;
