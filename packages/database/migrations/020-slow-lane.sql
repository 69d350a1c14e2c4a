-- The slow lane of normalise: a film's copies follow its item with the same hurry, and what can wait sees who waits.

-- A row of another lane goes on with what this one began, as urgent as this one is by now.
create function work.continue_as(p_row bigint, p_attempt integer, p_queue text, p_task text, p_detail jsonb, p_dedupe text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v work.outbox;
begin
  select * into v from work.outbox o where o.id = p_row and o.attempt = p_attempt and o.state = 'running';
  if v.id is null then return; end if;
  perform work.add(p_queue, p_task, v.incident_id, v.subject, p_detail, p_dedupe,
    case when p_task = 'normalise-later' then greatest(v.priority, 8) else v.priority end);
end $$;

-- Is there playable work that could be done now? What waits for its own later moment is not in anybody's way. And how many
-- rows wait for an idle machine: each of them asks in turn, so the more there are the more seldom.
create function work.normalise_waits() returns table (waits boolean, later integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from work.outbox where queue in ('normalise', 'normalise-slow') and task <> 'normalise-later'
      and (state in ('queued', 'running') or (state = 'pending' and (not_before is null or not_before <= clock_timestamp())))),
    (select count(*)::integer from work.outbox where queue = 'normalise-slow' and task = 'normalise-later' and state in ('pending', 'queued'))
$$;

revoke execute on function work.continue_as(bigint, integer, text, text, jsonb, text), work.normalise_waits() from public;
grant execute on function work.continue_as(bigint, integer, text, text, jsonb, text), work.normalise_waits() to firsthand_normalise;
