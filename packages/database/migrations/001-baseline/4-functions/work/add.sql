-- Adds work. If a row with the same dedupe key already waits, that row is locked, not skipped: its worker starts only
-- after this transaction, and sees its result.
create function work.add(p_queue text, p_task text, p_incident text, p_subject text, p_detail jsonb default '{}',
  p_dedupe text default null, p_priority integer default 5)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into work.outbox (queue, task, incident_id, subject, detail, dedupe, priority)
  values (p_queue, p_task, p_incident, p_subject, p_detail, p_dedupe, p_priority)
  on conflict (dedupe) where dedupe is not null and state in ('pending', 'queued')
  do update set priority = least(work.outbox.priority, excluded.priority);
  perform pg_notify('outbox', '');
end $$;
