-- Worker: starts a queued row. Returns no row if it belongs to another attempt.
create function work.start(p_id bigint, p_attempt integer, p_lease_seconds integer)
returns table (task text, incident_id text, subject text, detail jsonb, tries integer)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update work.outbox o set state = 'running', lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
  where o.id = p_id and o.attempt = p_attempt and o.state = 'queued'
  returning o.task, o.incident_id, o.subject, o.detail, o.attempt - o.waits
$$;
