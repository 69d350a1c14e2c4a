-- A drill that was left open must keep nobody real waiting: of what waits, whatever is real goes first. When nothing real
-- waits, drills have all hands, so a quiet real incident starves none of them. The check of the platform counts as real.
alter table work.outbox add column exercise boolean not null default false;
update work.outbox o set exercise = true from platform.incident i
  where i.id = o.incident_id and i.exercise and i.kind = 'event' and o.state in ('pending', 'queued', 'running');
create index outbox_due on work.outbox (exercise, priority, id) where state = 'pending';
drop index work.outbox_pending;

-- What moves out of a drill is real: somebody sent evidence to the wrong place.
create function work.mark_exercise() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.exercise := exists (select from platform.incident i where i.id = new.incident_id and i.exercise and i.kind = 'event')
    and not exists (select from platform.incident i where new.task = 'move-item' and i.id = new.detail ->> 'to' and not i.exercise);
  return new;
end $$;
create trigger mark_exercise before insert on work.outbox for each row execute function work.mark_exercise();

-- The priority that is answered stands in Redis too, where the most urgent row of a drill comes after the least urgent real one.
create or replace function work.take_due(p_limit integer, p_lease_seconds integer)
returns table (id bigint, queue text, attempt integer, priority integer)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update work.outbox o set state = 'queued', attempt = o.attempt + 1, not_before = null,
    lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
  where o.id in (select c.id from work.outbox c where c.state = 'pending' and (c.not_before is null or c.not_before <= clock_timestamp())
    order by c.exercise, c.priority, c.id limit p_limit for update skip locked)
  returning o.id, o.queue, o.attempt, o.priority + case when o.exercise then 1000 else 0 end
$$;

-- Whether something real could be taken now in a lane that a drill's film has.
create function work.real_waits(p_queue text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from work.outbox where queue = p_queue and not exercise and task <> 'normalise-later'
    and state in ('pending', 'queued') and (not_before is null or not_before <= clock_timestamp()))
$$;

-- What is asked for in batches begins with what is real.
create or replace function work.owe_sounds(p_recipe text, p_limit integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  for v in select c.item_id, c.incident_id from evidence.card c join evidence.item_key k on k.item_id = c.item_id
    join platform.incident i on i.id = c.incident_id
    where c.kind in ('video', 'audio') and c.stage in ('inspected', 'ready') and c.hidden is null and not 'infected' = any(c.flags)
      and not exists (select from evidence.sound s where s.item_id = c.item_id and s.recipe = p_recipe)
      and not exists (select from work.outbox o where o.subject = c.item_id and o.task = 'find-sound'
        and (o.state in ('pending', 'queued', 'running') or o.detail ->> 'recipe' = p_recipe))
    order by i.exercise, c.change desc limit p_limit
  loop
    perform work.add('inspect', 'find-sound', v.incident_id, v.item_id, jsonb_build_object('recipe', p_recipe), p_dedupe => 'sound:' || v.item_id, p_priority => 9);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

create or replace function work.owe_decoding(p_limit integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  for v in select c.item_id, c.incident_id from evidence.card c join evidence.item_key k on k.item_id = c.item_id
    join platform.incident i on i.id = c.incident_id
    where c.flags @> array['previews-off'] and c.hidden is null
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

revoke execute on function work.mark_exercise(), work.real_waits(text) from public;
grant execute on function work.real_waits(text) to firsthand_normalise;
