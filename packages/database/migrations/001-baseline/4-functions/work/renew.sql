-- Worker: renews the lease of a row. Returns false if the row no longer belongs to this attempt.
create function work.renew(p_id bigint, p_attempt integer, p_lease_seconds integer) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with kept as (update work.outbox set lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
    where id = p_id and attempt = p_attempt and state = 'running' returning 1)
  select exists (select from kept)
$$;
