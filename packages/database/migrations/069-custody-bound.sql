-- Custody is bound to who writes it, inside the database, by `session_user` alone: within a function that runs as its owner
-- `current_user` is the owner, and SET ROLE leaves `session_user` as it is (decision 069).

-- The chain `platform` takes what is done to accounts, sessions, the duty phone, the clock and custody itself, and nothing else.
alter table custody.writer add column platform boolean not null
  generated always as (action ~ '^(officer|account|session|sign-in|duty-call|custody|clock|platform)[.]') stored;
revoke all on custody.writer from public;

insert into custody.writer (role, action)
select 'firsthand_' || w.process, a.action from (values
  ('preserve', array['intake.received', 'item.preserved', 'item.lock-missing', 'item.twin', 'arrival.seen', 'arrival.erased',
    'statement.received', 'contact.received', 'key.proven', 'item.withdrawn', 'item.superseded', 'item.moved', 'item.arrived',
    'item.erased']),
  ('inspect', array['item.inspected', 'item.twin', 'rendition.made']),
  ('normalise', array['rendition.made', 'rendition.refused', 'text.read']),
  ('reconstruct', array['revision.stored']),
  ('ops', array['key.made', 'incident.opened', 'incident.activated', 'incident.closing', 'incident.closed', 'incident.warned',
    'incident.texts-set', 'incident.watched', 'membership.given', 'submission.promoted', 'officer.made', 'officer.opens-set',
    'officer.unlocked', 'duty-call.asked', 'duty-call.answered']),
  ('command', array['key.made', 'incident.opened', 'incident.activated', 'incident.closing', 'incident.closed',
    'incident.warned', 'incident.texts-set', 'incident.watched', 'incident.preflight', 'incident.closing-set',
    'membership.given', 'officer.unlocked', 'duty-call.asked', 'duty-call.answered',
    'look.opened', 'look.shown', 'look.played', 'look.downloaded', 'look.view', 'look.exported', 'identifying.opened',
    'item.exposed', 'log.read', 'search.asked', 'view.saved', 'view.renamed', 'view.removed',
    'reason.given', 'note.written', 'reply.sent', 'contact.opened', 'review.decided', 'review.group-decided', 'review.undone',
    'verification.entered', 'item.cleared', 'item.covered', 'item.restricted', 'restriction.lifted', 'rendition.asked',
    'cleaning.asked', 'tag.added', 'tag.removed', 'subject.made', 'subject.marked', 'subject.unmarked', 'subject.merged',
    'subject.parted', 'anchor.set', 'anchor.withdrawn', 'anchor.confirmed', 'nudge.proposed', 'nudge.confirmed',
    'nudge.rejected', 'nudge.taken-back', 'nudge.expired', 'still.taken', 'still.made', 'police.added', 'police.sent',
    'brief.made', 'brief.opened', 'brief.recalled', 'brief.linked', 'alarm.taken', 'alarm.passed-on', 'alarm.no-action',
    'alarm.rang-again', 'alarm.escalated', 'alarm-rule.changed', 'duty.set', 'duty.done'])
) w(process, actions) cross join unnest(w.actions) a(action)
on conflict do nothing;

-- Whose session it is, as custody names it where nobody acted but the process itself.
create function custody.session_actor() returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when session_user = 'firsthand_command' then 'command'
    when session_user ~ '^firsthand_(relay|preserve|inspect|normalise|reconstruct)$' then 'worker:' || substr(session_user, 11)
    else 'owner' end
$$;

-- A worker names itself; command itself or an officer who may act; the command line somebody by a name that is stated.
create function custody.may_name(p_actor text) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if session_user = 'firsthand_ops' then
    return p_actor ~ '^ops:[^\u0001-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]{1,64}$'
      and substr(p_actor, 5) = btrim(substr(p_actor, 5));
  end if;
  return p_actor = custody.session_actor() or (session_user = 'firsthand_command' and staff.may_act(p_actor));
end $$;

-- The owner is not bound: who owns the tables could write this function anew.
create function custody.refuse_forgery(p_incident text, p_actor text, p_action text, p_subject text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare v_platform boolean;
begin
  if session_user = current_user then return; end if;
  select w.platform into v_platform from custody.writer w where w.role = session_user and w.action = p_action;
  if not found then
    raise exception 'this process does not write this action into custody' using errcode = 'FH010';
  end if;
  if custody.may_name(p_actor) is not true then
    raise exception 'this process does not write custody in this name' using errcode = 'FH010';
  end if;
  if p_incident = 'platform' then
    if v_platform then return; end if;
    raise exception 'this action belongs to an incident' using errcode = 'FH010';
  end if;
  if not exists (select from platform.incident i where i.id = p_incident) then
    raise exception 'there is no such incident' using errcode = 'FH010';
  end if;
  if p_subject like 'it\_%' and exists (select from evidence.item i where i.id = p_subject and i.incident_id <> p_incident) then
    raise exception 'this item is of another incident' using errcode = 'FH010';
  end if;
end $$;

-- Writes, and asks nothing: for functions of ours alone that know what they tell. Everybody else goes through custody.append.
create function custody.enter(p_incident text, p_actor text, p_action text, p_subject text, p_detail text, p_note_hash text default null)
returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare v_seq bigint; v_prev text; v_at bigint; v_hash text;
begin
  insert into custody.chain (incident_id) values (p_incident) on conflict do nothing;
  select seq + 1, head into v_seq, v_prev from custody.chain where incident_id = p_incident for update;
  v_at := floor(extract(epoch from clock_timestamp()) * 1000);
  v_hash := encode(sha256(convert_to(concat_ws(E'\n', 'firsthand-custody-v1', v_prev, v_seq::text, v_at::text,
    p_actor, p_action, p_subject, coalesce(p_note_hash, '-'), p_detail), 'UTF8')), 'hex');
  insert into custody.entry (incident_id, seq, at, actor, action, subject, detail, note_hash, prev_hash, hash)
  values (p_incident, v_seq, v_at, p_actor, p_action, p_subject, p_detail, p_note_hash, v_prev, v_hash);
  update custody.chain set seq = v_seq, head = v_hash where incident_id = p_incident;
  return v_seq;
end $$;

create or replace function custody.append(p_incident text, p_actor text, p_action text, p_subject text, p_detail text, p_note_hash text default null)
returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform custody.refuse_forgery(p_incident, p_actor, p_action, p_subject);
  return custody.enter(p_incident, p_actor, p_action, p_subject, p_detail, p_note_hash);
end $$;

-- A look is an officer's, who may act and is a member of the incident.
create or replace function custody.look(p_incident text, p_officer text, p_item text, p_kind text, p_detail text, p_note_hash text default null)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user <> current_user and not exists (select from staff.membership m
    where m.incident_id = p_incident and m.officer_id = p_officer) then
    raise exception 'only a member of the incident looks at it' using errcode = 'FH010';
  end if;
  perform custody.refuse_forgery(p_incident, p_officer, 'look.' || p_kind, p_item);
  insert into custody.look values (p_incident, p_officer, p_item, p_kind, floor(extract(epoch from clock_timestamp()) / 600))
  on conflict do nothing;
  if not found then return false; end if;
  perform custody.enter(p_incident, p_officer, 'look.' || p_kind, p_item, p_detail, p_note_hash);
  return true;
end $$;

-- Of a covered picture the entry names whose session covered it: command's is an officer's, or its own; a worker's is the worker's.
create or replace function evidence.clearing_told() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_action text := case new.act when 'cleared' then 'item.cleared' else 'item.covered' end;
begin
  if session_user = 'firsthand_command' then
    perform custody.append(new.incident_id, coalesce(new.officer_id, 'command'), v_action, new.item_id, '{"why":"' || new.why || '"}');
  else
    perform custody.enter(new.incident_id, coalesce(case when session_user = current_user then new.officer_id end,
      custody.session_actor()), v_action, new.item_id, '{"why":"' || new.why || '"}');
  end if;
  return null;
end $$;

revoke execute on function custody.session_actor(), custody.may_name(text), custody.refuse_forgery(text, text, text, text),
  custody.enter(text, text, text, text, text, text) from public;
