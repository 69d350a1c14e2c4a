-- Adds the work of making copies that a worker without a sandbox refused to make of decoded items. Copies for sharing
-- are left out, because officers request them. `p_whole`: the caller has a complete ffmpeg. Copies for which another
-- ffmpeg lacked a part are then made too (decision 092).
create function work.owe_copies(p_limit integer, p_whole boolean) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  for v in select distinct c.item_id, c.incident_id from evidence.making m join evidence.card c on c.item_id = m.item_id
    join evidence.item_key k on k.item_id = c.item_id
    join platform.incident i on i.id = c.incident_id and work.is_served(i.id, i.state)
    where m.state = 'failed' and (m.code = 'sandbox-off' or (p_whole and m.code = 'program-missing'))
      and m.kind not like 'clean:%' and c.hidden is null
      and not exists (select from work.outbox o where o.subject = c.item_id and o.queue like 'normalise%'
        and (o.state in ('pending', 'queued', 'running') or (o.state = 'dead' and o.detail ->> 'walls' = 'back')))
    limit p_limit
  loop
    perform work.add('normalise', 'normalise-item', v.incident_id, v.item_id, jsonb_build_object('walls', 'back'),
      p_dedupe => 'normalise:' || v.item_id, p_priority => 7);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- The old signature, for workers that were started before the second parameter existed.
create function work.owe_copies(p_limit integer) returns integer
language sql security definer set search_path = pg_catalog, pg_temp
return work.owe_copies(p_limit, false);
