-- Adds decoding work for items that a worker without a sandbox left undecoded (decision 061). If that work already
-- ended dead for an item, it is not added again: somebody has to look. `p_whole`: the caller has a complete ffmpeg, so
-- items for which another ffmpeg lacked a part are decoded too (decision 092).
create function work.owe_decoding(p_limit integer, p_whole boolean) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  for v in select c.item_id, c.incident_id from evidence.card c join evidence.item_key k on k.item_id = c.item_id
    join platform.incident i on i.id = c.incident_id and work.is_served(i.id, i.state)
    where (c.flags @> array['previews-off'] or (p_whole and c.flags @> array['no-thumb-program-missing']))
      and c.hidden is null
      and not exists (select from work.outbox o where o.subject = c.item_id and o.task = 'inspect-item'
        and (o.state in ('pending', 'queued', 'running') or (o.state = 'dead' and o.detail ->> 'again' = 'walls')))
    order by i.exercise, c.change limit p_limit
  loop
    perform work.add('inspect', 'inspect-item', v.incident_id, v.item_id, jsonb_build_object('again', 'walls'),
      p_dedupe => 'walls:' || v.item_id, p_priority => 6);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- The old signature, for workers that were started before the second parameter existed.
create function work.owe_decoding(p_limit integer) returns integer
language sql security definer set search_path = pg_catalog, pg_temp
return work.owe_decoding(p_limit, false);
