-- Sound prints have a task of their own, linking has a lane, and a solve reads what changed since the last one.

alter table work.outbox drop constraint outbox_queue_check;
alter table work.outbox add constraint outbox_queue_check check (queue in ('preserve-first', 'inspect-first', 'preserve',
  'preserve-slow', 'inspect', 'inspect-slow', 'normalise', 'normalise-short', 'normalise-slow', 'reconstruct', 'reconstruct-links'));

-- Minutes of sound are decoded by the hands of what is large, never by those that photos wait for.
create or replace function work.choose_lane() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v bigint; v_is_film boolean; v_ms bigint;
begin
  if new.task in ('preserve-upload', 'preserve-partial') then
    select u."offset" into v from public_zone.upload u where u.id = new.subject;
    if v > 268435456 then new.queue := 'preserve-slow'; end if;
  elsif new.task in ('inspect-item', 'find-twins') then
    select i.bytes into v from evidence.item i where i.id = new.subject;
    if v > 268435456 then new.queue := 'inspect-slow'; end if;
    if new.task = 'find-twins' then
      select c.kind = 'video' into v_is_film from evidence.card c where c.item_id = new.subject;
      if v_is_film then new.queue := 'inspect-slow'; end if;
    end if;
  elsif new.task = 'find-sound' then
    select i.bytes, c.duration_ms into v, v_ms from evidence.item i join evidence.card c on c.item_id = i.id where i.id = new.subject;
    if v > 67108864 or v_ms > 180000 then new.queue := 'inspect-slow'; end if;
  end if;
  return new;
end $$;

-- Prints for what was inspected before there were any, or any of this recipe; a batch at a time, and each asked for once.
create function work.owe_sounds(p_recipe text, p_limit integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  for v in select c.item_id, c.incident_id from evidence.card c join evidence.item_key k on k.item_id = c.item_id
    where c.kind in ('video', 'audio') and c.stage in ('inspected', 'ready') and c.hidden is null and not 'infected' = any(c.flags)
      and not exists (select from evidence.sound s where s.item_id = c.item_id and s.recipe = p_recipe)
      and not exists (select from work.outbox o where o.subject = c.item_id and o.task = 'find-sound'
        and (o.state in ('pending', 'queued', 'running') or o.detail ->> 'recipe' = p_recipe))
    order by c.change desc limit p_limit
  loop
    perform work.add('inspect', 'find-sound', v.incident_id, v.item_id, jsonb_build_object('recipe', p_recipe), p_dedupe => 'sound:' || v.item_id, p_priority => 9);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- Which items a solve has to read again, and by which transaction: whoever read with a snapshot of xmin N reads those of
-- xid >= N next time, and misses nothing that was committed in between. Only ever added to, so nobody waits for anybody.
create table evidence.touched (
  item_id text not null,
  incident_id text not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (item_id, xid)
);
create index on evidence.touched (incident_id, xid);

create function evidence.touch_items(p_items text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into evidence.touched (item_id, incident_id)
  select i.id, i.incident_id from evidence.item i where i.id = any(p_items) on conflict do nothing
$$;
create function evidence.touch_by_item() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.touch_items(array(select distinct f.item_id from fresh f));
  return null;
end $$;
create trigger claim_touches after insert on evidence.claim referencing new table as fresh
  for each statement execute function evidence.touch_by_item();
create trigger extraction_touches after insert on evidence.extraction referencing new table as fresh
  for each statement execute function evidence.touch_by_item();
create function evidence.touch_by_card() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.touch_items(array[new.item_id]);
  return null;
end $$;
create trigger card_touches after update of stage, hidden, duration_ms, media_type, kind on evidence.card for each row
  when ((old.stage, old.hidden, old.duration_ms) is distinct from (new.stage, new.hidden, new.duration_ms))
  execute function evidence.touch_by_card();
create trigger new_card_touches after insert on evidence.card for each row execute function evidence.touch_by_card();
create function evidence.touch_by_link() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.touch_items(array(select f.a from fresh f union select f.b from fresh f));
  return null;
end $$;
create trigger link_touches after insert on evidence.link referencing new table as fresh
  for each statement execute function evidence.touch_by_link();
create function evidence.touch_by_twin() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.touch_items(array(select f.item_id from fresh f union select f.twin_of from fresh f));
  return null;
end $$;
create trigger twin_touches after insert on evidence.twin referencing new table as fresh
  for each statement execute function evidence.touch_by_twin();
create function evidence.touch_by_anchor() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_id text := case tg_table_name when 'anchor' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'anchor_id' end;
begin
  perform evidence.touch_items(array(
    select c.item_id from evidence.anchor n join evidence.claim c on c.id = n.claim_id where n.id = v_id
    union select unnest(array[l.a, l.b]) from evidence.anchor n join evidence.link l on l.id = n.link_id where n.id = v_id));
  return null;
end $$;
create trigger anchor_touches after insert on evidence.anchor for each row execute function evidence.touch_by_anchor();
create trigger recall_touches after insert on evidence.anchor_recall for each row execute function evidence.touch_by_anchor();

-- Since when the shown placements are provisional; null or no row: they are settled.
create table evidence.solving (
  incident_id text primary key references platform.incident,
  unsettled_since timestamptz
);

-- The settled revision is owed from the provisional one's own transaction on: no worker need live for it to come. It waits
-- for quiet, and never longer than the limit after the first provisional one.
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

-- A recording of the same broadcast, music or announcement: it proves no moment. The card shows it.
create function evidence.mark_replay(p_id text, p_item text, p_evidence jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.flag (id, item_id, incident_id, code, evidence)
  select p_id, i.id, i.incident_id, 'sound-replay', p_evidence from evidence.item i where i.id = p_item on conflict do nothing;
  update evidence.card set flags = flags || 'sound-replay'::text where item_id = p_item and not 'sound-replay' = any(flags);
end $$;

-- What the newest revision read of each body, and what is shown of each item, without reading either again.
alter table evidence.solved_input add column digest bytea not null;
alter table evidence.current_placement add column placed_digest bytea;

revoke execute on function work.owe_sounds(text, integer), evidence.touch_items(text[]), evidence.touch_by_item(), evidence.touch_by_card(),
  evidence.touch_by_link(), evidence.touch_by_twin(), evidence.touch_by_anchor(), work.settle_later(text, integer, integer),
  evidence.mark_replay(text, text, jsonb) from public;
grant execute on function work.owe_sounds(text, integer) to firsthand_inspect;
grant execute on function work.settle_later(text, integer, integer), evidence.mark_replay(text, text, jsonb) to firsthand_reconstruct;
grant select, delete on evidence.touched to firsthand_reconstruct;
grant select, insert, update on evidence.solving to firsthand_reconstruct;
grant select on evidence.solving to firsthand_command;
