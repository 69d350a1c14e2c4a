-- An officer moves an item, or all that one sending left here, to another incident (decision 083).

insert into custody.writer (role, action) values ('firsthand_command', 'item.move-asked');
alter table evidence.press drop constraint press_act_check,
  add constraint press_act_check check (act in ('tag-add', 'tag-remove', 'duty-set', 'duty-done', 'mark-make', 'still-take',
    'link-set', 'pin-time', 'pin-place', 'subject-merge', 'subject-part', 'item-move'));

-- No alarm falls silent because what it stands on was moved: without an outcome it rings anew where the item is shown now, and
-- calls there. Its words can be read there at once; texts that are made of the moved item come later, or never.
create function evidence.carry_alarm(p_alarm text, p_to text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare v evidence.alarm; v_to evidence.item; v_id text;
begin
  select * into strict v from evidence.alarm where id = p_alarm;
  select * into strict v_to from evidence.item where id = p_to;
  -- Base32 has no 0, 1, 8 and 9.
  v_id := 'al_' || substr(translate(encode(sha256(convert_to(v.id || ' ' || v_to.incident_id, 'UTF8')), 'hex'), '0189', 'ghij'), 1, 26);
  insert into evidence.alarm (id, incident_id, class, rule, rules, source, source_id, subject, submission_id, item_id, hits,
    words_at, is_cry, danger, group_key, group_id)
  values (v_id, v_to.incident_id, v.class, v.rule, v.rules, v.source, case v.source when 'file' then v_to.id else v.source_id end,
    case v.source when 'file' then v.subject else v_to.id end, v.submission_id, case v.source when 'file' then null else v_to.id end, v.hits,
    v.words_at, v.is_cry, v.danger, v.group_key, v_id)
  on conflict do nothing;
  -- Words that were sent beside the file did not ring by themselves, for its alarm showed them. They stay here.
  if v.source = 'file' and v.danger then
    insert into evidence.unheard (incident_id, source, source_id)
    select s.incident_id, 'statement', s.id from evidence.statement s
    where s.submission_id = v.submission_id and s.incident_id = v.incident_id and s.danger
      and not exists (select from evidence.alarm a where a.source = 'statement' and a.source_id = s.id and a.incident_id = s.incident_id);
  end if;
  perform pg_notify('incident_changed', v_to.incident_id);
end $$;

create function evidence.carry_alarms() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_alarm text; v_to text; v evidence.item;
begin
  select * into strict v from evidence.item where id = new.item_id;
  select i.id into v_to from evidence.item i join evidence.card c on c.item_id = i.id and c.hidden is null
  where i.upload_id = v.upload_id and i.partial = v.partial and i.bytes = v.bytes and i.incident_id <> v.incident_id
  order by i.seq desc limit 1;
  if v_to is null then return null; end if;
  for v_alarm in select a.id from evidence.alarm a where a.incident_id = v.incident_id and a.outcome is null
    and (a.item_id = v.id or (a.source = 'file' and a.subject = v.upload_id)) order by a.seq
  loop
    perform evidence.carry_alarm(v_alarm, v_to);
  end loop;
  return null;
end $$;
create trigger alarms_go_along after update of hidden on evidence.card for each row
  when (new.hidden = 'moved' and old.hidden is distinct from 'moved') execute function evidence.carry_alarms();

-- Words that became readable before it was moved, and were listened to after that.
create function evidence.alarm_of_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_to text;
begin
  select t.id into v_to from evidence.item i
  join evidence.card c on c.item_id = i.id and c.hidden = 'moved'
  join evidence.item t on t.upload_id = i.upload_id and t.partial = i.partial and t.bytes = i.bytes and t.incident_id <> i.incident_id
  join evidence.card d on d.item_id = t.id and d.hidden is null
  where i.id = new.item_id order by t.seq desc limit 1;
  if v_to is not null then perform evidence.carry_alarm(new.id, v_to); end if;
  return null;
end $$;
create trigger rings_where_it_went after insert on evidence.alarm for each row
  when (new.item_id is not null) execute function evidence.alarm_of_moved();

revoke execute on function evidence.carry_alarm(text, text), evidence.carry_alarms(), evidence.alarm_of_moved() from public;
