-- A withdrawal ends no grave alarm (decision 111), and each withdrawal of words has its entry of custody.

-- When an item is moved, its alarms without an outcome follow, also those of an item that its witness withdrew: else a
-- move would silence them.
create or replace function evidence.carry_alarms() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_alarm text; v_to text; v evidence.item;
begin
  select * into strict v from evidence.item where id = new.item_id;
  select i.id into v_to from evidence.item i join evidence.card c on c.item_id = i.id and (c.hidden is null or c.hidden = 'withdrawn')
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

-- Raises an alarm in the new incident if an item was moved after its words became readable and before they were checked
-- for danger.
create or replace function evidence.alarm_of_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_to text;
begin
  select t.id into v_to from evidence.item i
  join evidence.card c on c.item_id = i.id and c.hidden = 'moved'
  join evidence.item t on t.upload_id = i.upload_id and t.partial = i.partial and t.bytes = i.bytes and t.incident_id <> i.incident_id
  join evidence.card d on d.item_id = t.id and (d.hidden is null or d.hidden = 'withdrawn')
  where i.id = new.item_id order by t.seq desc limit 1;
  if v_to is not null then perform evidence.carry_alarm(new.id, v_to); end if;
  return null;
end $$;

-- Tells custody that the words of a submission were withdrawn, once for each statement, in the incident where it is.
-- Returns how many entries it wrote: 0 if nobody withdrew everything. The caller holds the submission's lock, and has
-- locked its cards and arrivals. All chains of the submission are locked here, in one order, since the entries about
-- its items come at the end of the transaction.
create function evidence.withdraw_words(p_submission text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  if not evidence.is_withdrawn(p_submission, null, null) then return 0; end if;
  perform c.incident_id from custody.chain c
  where c.incident_id in (select s.incident_id from evidence.statement s where s.submission_id = p_submission
    union select i.incident_id from evidence.item i where i.submission_id = p_submission)
  order by c.incident_id collate "C" for update;
  for v in select s.id, s.incident_id from evidence.statement s where s.submission_id = p_submission
    and not exists (select from custody.entry e where e.incident_id = s.incident_id and e.subject = p_submission
      and e.action = 'statement.withdrawn' and e.detail::jsonb ->> 'statement' = s.id)
    order by s.incident_id collate "C", s.seq
  loop
    -- Canonical JSON: keys in order, no blanks.
    perform custody.enter(v.incident_id, custody.session_actor(), 'statement.withdrawn', p_submission,
      '{"kept":true,"statement":' || to_json(v.id) || '}');
    -- Words without a file have no card that would announce it.
    perform pg_notify('incident_changed', v.incident_id);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

revoke execute on function evidence.withdraw_words(text) from public;
grant execute on function evidence.withdraw_words(text) to firsthand_preserve;

-- Whether an officer moved the whole sending, so that its incident is chosen (decision 101).
grant select (submission_id) on evidence.sending_move to firsthand_command;
