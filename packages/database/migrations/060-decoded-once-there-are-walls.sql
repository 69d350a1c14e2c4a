-- What was kept undecoded because a worker had no walls is decoded by one that has (decision 061): a worker with walls asks at
-- its start, and then each minute. Both lists are short or empty, and have an index of their own.
create index card_undecoded on evidence.card (item_id) where flags @> array['previews-off'];
create index making_undecoded on evidence.making (item_id) where state = 'failed' and code = 'sandbox-off';

-- A row that died for this once is not asked for again: somebody has to look.
create function work.owe_decoding(p_limit integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  for v in select c.item_id, c.incident_id from evidence.card c join evidence.item_key k on k.item_id = c.item_id
    where c.flags @> array['previews-off'] and c.hidden is null
      and not exists (select from work.outbox o where o.subject = c.item_id and o.task = 'inspect-item'
        and (o.state in ('pending', 'queued', 'running') or (o.state = 'dead' and o.detail ->> 'again' = 'walls')))
    order by c.change limit p_limit
  loop
    perform work.add('inspect', 'inspect-item', v.incident_id, v.item_id, jsonb_build_object('again', 'walls'),
      p_dedupe => 'walls:' || v.item_id, p_priority => 6);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- Copies of items that were decoded, which a worker without walls refused to make. Copies for sharing are an officer's wish.
create function work.owe_copies(p_limit integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  for v in select distinct c.item_id, c.incident_id from evidence.making m join evidence.card c on c.item_id = m.item_id
    join evidence.item_key k on k.item_id = c.item_id
    where m.state = 'failed' and m.code = 'sandbox-off' and m.kind not like 'clean:%' and c.hidden is null
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

revoke execute on function work.owe_decoding(integer), work.owe_copies(integer) from public;
grant execute on function work.owe_decoding(integer) to firsthand_inspect;
grant execute on function work.owe_copies(integer) to firsthand_normalise;
