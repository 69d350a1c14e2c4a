-- Adds the settled solve in the transaction of a provisional revision, so no worker need stay alive for it. It runs
-- when there were no changes for `p_quiet_ms`, but at the latest `p_limit_ms` after the first provisional revision.
create function work.settle_later(p_incident text, p_quiet_ms integer, p_limit_ms integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_since timestamptz;
begin
  insert into evidence.solving as s (incident_id, unsettled_since) values (p_incident, clock_timestamp())
  on conflict (incident_id) do update set unsettled_since = coalesce(s.unsettled_since, excluded.unsettled_since)
  returning unsettled_since into v_since;
  insert into work.outbox as o (queue, task, incident_id, subject, dedupe, priority, not_before)
  values ('reconstruct', 'settle-incident', p_incident, p_incident, 'settle:' || p_incident, 2,
    least(clock_timestamp() + make_interval(secs => p_quiet_ms / 1000.0), v_since + make_interval(secs => p_limit_ms / 1000.0)))
  on conflict (dedupe) where dedupe is not null and state in ('pending', 'queued')
  do update set not_before = case when o.state = 'pending' then excluded.not_before else o.not_before end;
  perform pg_notify('outbox', '');
end $$;
