-- How many rows of this task have not ended. Only work that failed or never existed is worth a retry.
create function work.waits_for(p_task text, p_incident text) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer from work.outbox where task = p_task and incident_id = p_incident and state in ('pending', 'queued', 'running')
$$;
