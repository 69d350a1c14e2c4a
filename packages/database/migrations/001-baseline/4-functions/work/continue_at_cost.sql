-- Like work.continue_as. `p_cost` (0 is almost nothing) puts the row behind cheaper ones, unless an officer marks it
-- urgent. Work that can wait comes after all of them.
create function work.continue_at_cost(p_row bigint, p_attempt integer, p_queue text, p_task text, p_detail jsonb, p_dedupe text, p_cost integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v work.outbox;
begin
  select * into v from work.outbox o where o.id = p_row and o.attempt = p_attempt and o.state = 'running';
  if v.id is null then return; end if;
  perform work.add(p_queue, p_task, v.incident_id, v.subject, p_detail, p_dedupe,
    case when p_task = 'normalise-later' then greatest(v.priority, 30) when v.priority <= 1 then v.priority
      else v.priority + least(greatest(p_cost, 0), 9) end);
end $$;
