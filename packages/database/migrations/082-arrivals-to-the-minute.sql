-- What arrives is kept to the minute, rounded up, wherever a process of ours writes of it (decision 082): with the seconds of
-- custody, of rows or of alarms the rounding of the receive time could be undone.

-- An officer's and an operator's act keeps its milliseconds: it is about who acted, not about who sent. What a process tells
-- by itself follows an arrival by seconds. The order of a chain is its numbers alone.
create function custody.entry_time(p_actor text) returns bigint
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select floor(extract(epoch from case
    when p_actor ~ '^(of_|ops:)' and session_user !~ '^firsthand_(relay|preserve|inspect|normalise|reconstruct)$' then clock_timestamp()
    else work.minute() end) * 1000)::bigint
$$;
revoke execute on function custody.entry_time(text) from public;

create or replace function custody.enter(p_incident text, p_actor text, p_action text, p_subject text, p_detail text, p_note_hash text default null)
returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare v_seq bigint; v_prev text; v_at bigint; v_hash text;
begin
  insert into custody.chain (incident_id) values (p_incident) on conflict do nothing;
  select seq + 1, head into v_seq, v_prev from custody.chain where incident_id = p_incident for update;
  v_at := custody.entry_time(p_actor);
  v_hash := encode(sha256(convert_to(concat_ws(E'\n', 'firsthand-custody-v1', v_prev, v_seq::text, v_at::text,
    p_actor, p_action, p_subject, coalesce(p_note_hash, '-'), p_detail), 'UTF8')), 'hex');
  insert into custody.entry (incident_id, seq, at, actor, action, subject, detail, note_hash, prev_hash, hash)
  values (p_incident, v_seq, v_at, p_actor, p_action, p_subject, p_detail, p_note_hash, v_prev, v_hash);
  update custody.chain set seq = v_seq, head = v_hash where incident_id = p_incident;
  return v_seq;
end $$;

-- Rows. A clock that stands still for a minute says no more what is newest: where that is asked, a number says it. Rows from
-- before have none and keep their times; custody, which nobody can change, tells the same seconds of them.
create sequence evidence.written;
grant usage on sequence evidence.written to firsthand_preserve, firsthand_inspect, firsthand_normalise;
alter table evidence.extraction add column seq bigint not null default 0;
alter table evidence.rendition add column seq bigint not null default 0;
alter table evidence.text add column seq bigint not null default 0;
alter table evidence.field add column seq bigint not null default 0;
alter table evidence.making add column seq bigint not null default 0;
alter table evidence.extraction alter column seq set default nextval('evidence.written'), alter column finished_at set default work.minute();
alter table evidence.rendition alter column seq set default nextval('evidence.written'), alter column created_at set default work.minute();
alter table evidence.text alter column seq set default nextval('evidence.written'), alter column created_at set default work.minute();
alter table evidence.field alter column seq set default nextval('evidence.written'), alter column created_at set default work.minute();
alter table evidence.making alter column seq set default nextval('evidence.written'), alter column changed_at set default work.minute();
alter table evidence.item alter column created_at set default work.minute();
alter table evidence.twin alter column created_at set default work.minute();
alter table evidence.flag alter column created_at set default work.minute();
alter table evidence.sound alter column created_at set default work.minute();
alter table evidence.revision alter column created_at set default work.minute();

-- An officer's link keeps its milliseconds.
create function evidence.linked_at() returns timestamptz
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select case when session_user = 'firsthand_reconstruct' then work.minute() else clock_timestamp() end
$$;
revoke execute on function evidence.linked_at() from public;
grant execute on function evidence.linked_at() to firsthand_reconstruct;
alter table evidence.link alter column created_at set default evidence.linked_at();
alter table evidence.link_dropped alter column created_at set default evidence.linked_at();

create or replace function evidence.track_counts(p_item text, p_extraction text) returns boolean
language sql stable parallel safe set search_path = pg_catalog, pg_temp as $$
  select p_extraction = (select x.id from evidence.extraction x where x.item_id = p_item and x.tool = 'inspect'
    order by x.finished_at desc, x.seq desc, x.id limit 1)
$$;

create or replace function work.end_making() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_clean text := 'clean:' || coalesce(new.detail ->> 'cleaning', '');
begin
  if new.task <> 'clean-item' and exists (select from work.outbox o where o.subject = new.subject and o.id <> new.id
    and o.task in ('normalise-item', 'normalise-short', 'normalise-video', 'normalise-later') and o.state in ('pending', 'queued', 'running'))
  then return null; end if;
  -- the card before the row, as everywhere; writing it is what announces the change
  update evidence.card set stage = stage where item_id = new.subject;
  update evidence.making m set state = 'failed', code = coalesce(new.outcome, 'given-up'), changed_at = work.minute(),
    seq = nextval('evidence.written')
  where m.item_id = new.subject and m.state in ('running', 'waiting')
    and case when new.task = 'clean-item' then m.kind = v_clean else m.kind not like 'clean:%' end;
  return null;
end $$;

-- Alarms follow what came by seconds. While nobody has answered, calls and escalation need the true time; it goes in the
-- statement by which the wait ends. What officers do keeps its milliseconds.
create function work.up_to_minute(p_at timestamptz) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select date_trunc('minute', p_at + interval '59.999999 seconds')
$$;
revoke execute on function work.up_to_minute(timestamptz) from public;
grant execute on function work.up_to_minute(timestamptz) to firsthand_command;

create function evidence.alarm_to_minute() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.words_at := work.up_to_minute(new.words_at);
  new.raised_at := work.up_to_minute(new.raised_at);
  new.rang_at := work.up_to_minute(new.rang_at);
  new.called_at := work.up_to_minute(new.called_at);
  new.escalated_at := work.up_to_minute(new.escalated_at);
  return new;
end $$;
-- A call may still be marked on an alarm that was taken meanwhile.
create trigger alarm_to_minute before update on evidence.alarm for each row
  when (new.taken_at is not null) execute function evidence.alarm_to_minute();

create function evidence.alert_to_minute() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.opened_at := work.up_to_minute(new.opened_at);
  new.rang_at := work.up_to_minute(new.rang_at);
  return new;
end $$;
create trigger alert_to_minute before update on evidence.alert for each row
  when (new.looked_at is not null) execute function evidence.alert_to_minute();
revoke execute on function evidence.alarm_to_minute(), evidence.alert_to_minute() from public;

-- The gap until the next call is counted from a call's true time; the keeper rounds it when the gap is over.
alter table evidence.alarm_call add column is_exact boolean not null default true;
create index call_exact on evidence.alarm_call (made_at) where is_exact;
grant update (made_at, is_exact) on evidence.alarm_call to firsthand_command;
-- Of what can not be taken any more, for it left the lists.
grant update (words_at, raised_at) on evidence.alarm to firsthand_command;

update evidence.alarm set raised_at = raised_at where taken_at is not null;
update evidence.alert set opened_at = opened_at where looked_at is not null;
