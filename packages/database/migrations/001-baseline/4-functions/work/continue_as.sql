-- Adds a row in another lane that continues this row's work, with the same urgency.
create function work.continue_as(p_row bigint, p_attempt integer, p_queue text, p_task text, p_detail jsonb, p_dedupe text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v work.outbox;
begin
  select * into v from work.outbox o where o.id = p_row and o.attempt = p_attempt and o.state = 'running';
  if v.id is null then return; end if;
  perform work.add(p_queue, p_task, v.incident_id, v.subject, p_detail, p_dedupe,
    case when p_task = 'normalise-later' then greatest(v.priority, 8) else v.priority end);
end $$;
