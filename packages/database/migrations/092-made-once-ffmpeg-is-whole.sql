-- What was not made because an ffmpeg lacks a part (decision 092) is made by a worker whose ffmpeg lacks nothing: it asks with
-- `p_whole`, as one with walls asks for what was kept undecoded (decision 061). The functions of one argument stay for
-- workers that were started before.
create index card_lacking on evidence.card (item_id) where flags @> array['no-thumb-program-missing'];
create index making_lacking on evidence.making (item_id) where state = 'failed' and code = 'program-missing';

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

create or replace function work.owe_decoding(p_limit integer) returns integer
language sql security definer set search_path = pg_catalog, pg_temp
return work.owe_decoding(p_limit, false);
create or replace function work.owe_copies(p_limit integer) returns integer
language sql security definer set search_path = pg_catalog, pg_temp
return work.owe_copies(p_limit, false);

revoke execute on function work.owe_decoding(integer, boolean), work.owe_copies(integer, boolean) from public;
grant execute on function work.owe_decoding(integer, boolean) to firsthand_inspect;
grant execute on function work.owe_copies(integer, boolean) to firsthand_normalise;
