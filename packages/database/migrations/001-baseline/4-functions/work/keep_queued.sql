-- Relay: the job still exists in Redis, so the row is checked again later.
create function work.keep_queued(p_id bigint, p_attempt integer, p_lease_seconds integer) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update work.outbox set lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
  where id = p_id and attempt = p_attempt and state = 'queued'
$$;
