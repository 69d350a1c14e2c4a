-- A worker that was taken over asks others for nothing but what it asks for when it is itself, and opens no incident that has
-- closed by owing something of it (decisions 069, 080).

-- Of these roles alone: command, the command line and preserve ask for whatever there is, and answer for it in custody.
create table work.asker (role name not null, task text not null, primary key (role, task));
revoke all on work.asker from public;
insert into work.asker (role, task)
select 'firsthand_' || a.process, t.task from (values
  ('intake', array['preserve-upload', 'preserve-partial', 'keep-arrival', 'read-statement', 'keep-contact', 'apply-withdrawal']),
  ('relay', array['preserve-partial', 'keep-arrival', 'extend-locks']),
  ('inspect', array['inspect-item', 'find-twins', 'find-sound', 'normalise-item', 'link-item', 'reconstruct-incident']),
  ('normalise', array['normalise-item', 'normalise-short', 'normalise-video', 'normalise-later', 'clean-item', 'reconstruct-incident']),
  ('reconstruct', array['reconstruct-incident', 'settle-incident', 'link-item'])
) a(process, tasks) cross join unnest(a.tasks) t(task);

-- What decoders and reconstruct ask for after an incident has closed and owes nothing is no reason to lay its identity back.
alter table work.outbox add column serves boolean not null default true;

create or replace function work.is_served(p_incident text, p_state text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select p_state <> 'closed' or exists (select from work.outbox
    where incident_id = p_incident and state in ('pending', 'queued', 'running') and serves
      and (queue not like 'preserve%' or task in ('preserve-upload', 'preserve-partial', 'keep-arrival', 'read-statement', 'move-item')))
$$;
create function work.is_served(p_incident text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select work.is_served(id, state) from platform.incident where id = p_incident
$$;

create function work.bind_asker() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user not in ('firsthand_intake', 'firsthand_relay', 'firsthand_inspect', 'firsthand_normalise', 'firsthand_reconstruct')
  then return new; end if;
  if not exists (select from work.asker a where a.role = session_user and a.task = new.task) then
    raise exception 'this process does not ask for this work' using errcode = 'FH010';
  end if;
  new.serves := session_user in ('firsthand_intake', 'firsthand_relay') or coalesce(work.is_served(new.incident_id), false);
  return new;
end $$;
-- Before the lane is chosen: triggers go by their names.
create trigger bind_asker before insert on work.outbox for each row execute function work.bind_asker();

-- What is owed to all items anew begins with what is real, and wakes nothing that has closed.
create or replace function work.owe_sounds(p_recipe text, p_limit integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  for v in select c.item_id, c.incident_id from evidence.card c join evidence.item_key k on k.item_id = c.item_id
    join platform.incident i on i.id = c.incident_id and work.is_served(i.id, i.state)
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
    join platform.incident i on i.id = c.incident_id and work.is_served(i.id, i.state)
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

create or replace function work.owe_copies(p_limit integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  for v in select distinct c.item_id, c.incident_id from evidence.making m join evidence.card c on c.item_id = m.item_id
    join evidence.item_key k on k.item_id = c.item_id
    join platform.incident i on i.id = c.incident_id and work.is_served(i.id, i.state)
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

-- An incident does not become a check, whose items may be erased, nor a check one: whoever asks.
create function platform.keep_kind() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what an incident is stays' using errcode = 'FH002';
end $$;
create trigger kind_stays before update of kind on platform.incident for each row
  when (old.kind is distinct from new.kind) execute function platform.keep_kind();

-- As `platform.keep_incident` says it, whichever way it is written.
alter table platform.incident add constraint keep_until_is_a_day check (keep_until < '2300-01-01');

-- Of a sending that came to this incident, and to an event.
create or replace function evidence.send_after(p_submission text, p_incident text, p_to text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('submission ' || p_submission, 0));
  if not exists (select from platform.incident where id = p_to and kind = 'event')
    or not exists (select from public_zone.submission where id = p_submission and incident_id = p_incident
      union all select from public_zone.upload where submission_id = p_submission and incident_id = p_incident
      union all select from evidence.item where submission_id = p_submission and incident_id = p_incident
      union all select from evidence.sending_move where submission_id = p_submission and to_incident = p_incident) then
    raise exception 'this sending did not come here, or goes to no incident' using errcode = 'FH010';
  end if;
  delete from evidence.sending_move where submission_id = p_submission and incident_id = p_to;
  insert into evidence.sending_move (submission_id, incident_id, to_incident) values (p_submission, p_incident, p_to)
  on conflict (submission_id, incident_id) do update set to_incident = excluded.to_incident;
end $$;

-- Whether it is on its way to another incident than this.
create function work.goes_elsewhere(p_item text, p_to text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from work.outbox where subject = p_item and task = 'move-item' and state in ('pending', 'queued', 'running')
    and detail ->> 'to' <> p_to)
$$;

revoke execute on function work.goes_elsewhere(text, text), work.is_served(text), work.bind_asker(), platform.keep_kind() from public;
grant execute on function work.goes_elsewhere(text, text) to firsthand_command;
