-- What is done to an account, a role or an incident's state stands in custody when its transaction ends, or is undone: a process
-- that was taken over makes nobody an officer by a row of its own. And an entry says of them what is so (decision 085).

-- The chain's row is held from the first entry on, so what this transaction told stands at its end.
create function custody.told_now(p_incident text, p_subject text, p_actions text[], p_role text default null) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from custody.entry e where e.incident_id = p_incident and e.subject = p_subject and e.action = any(p_actions)
    and e.seq > coalesce((select b.seq from custody.entry b where b.incident_id = p_incident
      and b.at < floor(extract(epoch from transaction_timestamp()) * 1000) order by b.seq desc limit 1), 0)
    and (p_role is null or e.detail::jsonb ->> 'role' = p_role))
$$;

create function custody.tell_or_undo() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_told boolean; v jsonb := to_jsonb(new);
begin
  -- The owner is not bound, as in `custody.refuse_forgery`.
  if session_user = current_user then return null; end if;
  v_told := case tg_argv[0]
    when 'made' then custody.told_now('platform', v ->> 'id', '{officer.made}')
    when 'opens' then custody.told_now('platform', v ->> 'id', '{officer.opens-set}')
    when 'unlocked' then session_user <> 'firsthand_ops' or custody.told_now('platform', v ->> 'id', '{officer.unlocked,officer.reset}')
    when 'link' then custody.told_now('platform', v ->> 'officer_id', '{officer.made,officer.reset}')
    when 'member' then custody.told_now(v ->> 'incident_id', v ->> 'officer_id', '{membership.given}', v ->> 'role')
    when 'state' then custody.told_now(v ->> 'id', v ->> 'id', '{incident.opened,incident.activated,incident.closing,incident.closed}')
  end;
  if v_told is not true then raise exception 'custody was not told of this' using errcode = 'FH010'; end if;
  return null;
end $$;

create constraint trigger made_is_told after insert on staff.officer deferrable initially deferred
  for each row execute function custody.tell_or_undo('made');
create constraint trigger opens_is_told after update of opens on staff.officer deferrable initially deferred
  for each row when (old.opens is distinct from new.opens) execute function custody.tell_or_undo('opens');
create constraint trigger opener_is_told after insert on staff.officer deferrable initially deferred
  for each row when (new.opens) execute function custody.tell_or_undo('opens');
create constraint trigger unlocked_is_told after update of locked_until on staff.officer deferrable initially deferred
  for each row when (old.locked_until is not null and new.locked_until is null) execute function custody.tell_or_undo('unlocked');
create constraint trigger link_is_told after insert on staff.officer_link deferrable initially deferred
  for each row execute function custody.tell_or_undo('link');
create constraint trigger member_is_told after insert or update of role on staff.membership deferrable initially deferred
  for each row execute function custody.tell_or_undo('member');
create constraint trigger state_is_told after update of state on platform.incident deferrable initially deferred
  for each row when (old.state is distinct from new.state) execute function custody.tell_or_undo('state');

-- The command line reads no password and no secret, and writes no row but by what it is for.
revoke select, insert, update on staff.officer, staff.membership from firsthand_ops;
grant select (id, name, opens, disabled, created_at, failures, locked_until, ends_at, ended_at, awaits_link) on staff.officer to firsthand_ops;
grant insert (id, name, password_hash, totp_sealed), update (opens, failures, locked_until) on staff.officer to firsthand_ops;
grant select on staff.membership to firsthand_ops;
grant insert (incident_id, officer_id, role, given_at), update (role, given_by, given_at) on staff.membership to firsthand_ops;

-- Whether what an entry says of an account is so when it is written.
create function custody.is_so(p_incident text, p_action text, p_subject text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when p_action = 'membership.given' then exists (select from staff.membership where incident_id = p_incident and officer_id = p_subject)
    when p_action = 'membership.taken' then not exists (select from staff.membership where incident_id = p_incident and officer_id = p_subject)
      and exists (select from staff.officer where id = p_subject)
    when p_action = 'officer.ended' then exists (select from staff.officer where id = p_subject and (ended_at is not null or ends_at <= clock_timestamp()))
    when p_action = 'officer.disabled' then exists (select from staff.officer where id = p_subject and disabled)
    when p_action = 'officer.enabled' then exists (select from staff.officer where id = p_subject and disabled is false)
    when p_action like 'officer.%' then exists (select from staff.officer where id = p_subject)
    else true end
$$;

-- Of everyone's entries: 64 KiB of a JSON object at most. Of who decodes and places: about items that there are.
create function custody.refuse_nonsense(p_incident text, p_action text, p_subject text, p_detail text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if session_user = current_user then return; end if;
  if octet_length(p_detail) > 65536 or p_detail is not json object then
    raise exception 'an entry’s detail is a small JSON object' using errcode = 'FH010';
  end if;
  if not custody.is_so(p_incident, p_action, p_subject) then
    raise exception 'this is not so' using errcode = 'FH010';
  end if;
  if session_user in ('firsthand_inspect', 'firsthand_normalise', 'firsthand_reconstruct') and p_subject like 'it\_%'
    and not exists (select from evidence.item where id = p_subject)
    and not exists (select from evidence.arrival where item_id = p_subject) then
    raise exception 'there is no such item' using errcode = 'FH010';
  end if;
end $$;

create or replace function custody.append(p_incident text, p_actor text, p_action text, p_subject text, p_detail text, p_note_hash text default null)
returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform custody.refuse_forgery(p_incident, p_actor, p_action, p_subject);
  perform custody.refuse_nonsense(p_incident, p_action, p_subject, p_detail);
  return custody.enter(p_incident, p_actor, p_action, p_subject, p_detail, p_note_hash);
end $$;
create or replace function custody.look(p_incident text, p_officer text, p_item text, p_kind text, p_detail text, p_note_hash text default null)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user <> current_user and not exists (select from staff.membership m
    where m.incident_id = p_incident and m.officer_id = p_officer) then
    raise exception 'only a member of the incident looks at it' using errcode = 'FH010';
  end if;
  perform custody.refuse_forgery(p_incident, p_officer, 'look.' || p_kind, p_item);
  perform custody.refuse_nonsense(p_incident, 'look.' || p_kind, p_item, p_detail);
  insert into custody.look values (p_incident, p_officer, p_item, p_kind, floor(extract(epoch from clock_timestamp()) / 600))
  on conflict do nothing;
  if not found then return false; end if;
  perform custody.enter(p_incident, p_officer, 'look.' || p_kind, p_item, p_detail, p_note_hash);
  return true;
end $$;

revoke execute on function custody.told_now(text, text, text[], text), custody.tell_or_undo(), custody.is_so(text, text, text),
  custody.refuse_nonsense(text, text, text, text) from public;
