-- Officers come and go: accounts end for good, rest, are begun anew by a one-time link, or end by themselves, and nobody takes
-- from the platform the last person who can open an incident.

-- Ended for good: `disabled` too, and nothing brings it back; its name stays taken.
alter table staff.officer add column ended_at timestamptz,
  -- Its password and second factor are nobody's until its link was used.
  add column awaits_link boolean not null default false,
  -- What he held was let go when his time was over; a new time takes this back.
  add column let_go_at timestamptz;
-- Why a session was cut. It stays for a minute so that its screen can say so.
alter table staff.session add column cut text check (cut in ('ended', 'disabled', 'reset', 'time'));

-- Every function that asks whether an officer is disabled asks whether he may act instead. Done to the texts as they stand, so
-- that none of them is forgotten; `who-may-act.db.test.ts` holds what comes later to it.
do $$
declare v record; v_text text;
begin
  for v in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('platform', 'staff', 'work', 'public_zone', 'evidence', 'custody', 'intake')
      and p.prosrc ~ '\mnot (o\.)?disabled\M' and p.proname <> 'may_act'
  loop
    v_text := pg_get_functiondef(v.oid);
    v_text := replace(v_text, 'not o.disabled', 'staff.may_act(o.id)');
    v_text := replace(v_text, 'not disabled', 'staff.may_act(id)');
    execute v_text;
  end loop;
end $$;

-- Two at once cannot each take what the other leaves: whoever makes openers fewer comes one after the other.
create function staff.another_opens(p_officer text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('staff.openers', 0));
  -- Who waits for his link opens nothing yet.
  return exists (select from staff.officer o where o.id <> p_officer and o.opens and not o.awaits_link and staff.may_act(o.id));
end $$;
create function staff.keep_one_opener() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not staff.another_opens(old.id) then
    raise exception 'nobody else can open an incident' using errcode = 'FH003';
  end if;
  return new;
end $$;
-- An account that ends by itself may be the last: `status` warns of it, for the clock asks nobody.
create trigger one_opener_stays before update of opens, disabled, ends_at on staff.officer for each row
  when (old.opens and not old.disabled and (old.ends_at is null or old.ends_at > clock_timestamp())
    and (not new.opens or new.disabled or new.ends_at <= clock_timestamp()))
  execute function staff.keep_one_opener();

-- A link by which an officer makes his password and second factor. Of its capability only the digest is here.
create table staff.officer_link (
  hash bytea primary key check (octet_length(hash) = 32),
  officer_id text not null references staff.officer,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null default clock_timestamp() + interval '24 hours',
  used_at timestamptz,
  -- A later one was made, or the account was ended or rests.
  void_at timestamptz
);
create index on staff.officer_link (officer_id);
create index on staff.officer_link (expires_at);

create function staff.void_links(p_officer text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update staff.officer_link set void_at = clock_timestamp() where officer_id = p_officer and used_at is null and void_at is null
$$;
create function staff.add_link(p_officer text, p_hash bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform staff.void_links(p_officer);
  insert into staff.officer_link (hash, officer_id) values (p_hash, p_officer);
  update staff.officer set awaits_link = true where id = p_officer;
end $$;
-- 'open', 'used', 'void', 'expired', or no row where there is no such link.
create function staff.look_at_link(p_hash bytea, out officer text, out name text, out state text, out expires_at timestamptz)
returns setof record language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.name, case when l.used_at is not null then 'used' when l.void_at is not null or not staff.may_act(o.id) then 'void'
    when l.expires_at <= clock_timestamp() then 'expired' else 'open' end, l.expires_at
  from staff.officer_link l join staff.officer o on o.id = l.officer_id where l.hash = p_hash
$$;
-- Once: of two at the same moment one is too late. The code that proved the secret is spent with it.
create function staff.use_link(p_hash bytea, p_password_hash text, p_sealed bytea, p_step bigint) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_officer text;
begin
  update staff.officer_link set used_at = clock_timestamp() where hash = p_hash and used_at is null and void_at is null
    and expires_at > clock_timestamp() and staff.may_act(officer_id) returning officer_id into v_officer;
  if not found then return null; end if;
  update staff.officer set password_hash = p_password_hash, totp_sealed = p_sealed, totp_secret = '', last_totp_step = p_step,
    failures = 0, locked_until = null, awaits_link = false where id = v_officer;
  return v_officer;
end $$;

-- His sessions are cut at once, what he held is free, and his alarm screens count as shut: whose watcher he was, rings.
create function staff.let_go(p_officer text, p_why text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_incident text;
begin
  update staff.session set cut = p_why, expires_at = least(expires_at, clock_timestamp() + interval '1 minute')
    where officer_id = p_officer and cut is null;
  delete from staff.device where officer_id = p_officer;
  delete from staff.lease where officer_id = p_officer;
  delete from platform.watch_sign where officer_id = p_officer;
  perform staff.void_links(p_officer);
  if p_why <> 'reset' then
    delete from evidence.duty where owner_id = p_officer and done_at is null;
    for v_incident in select m.incident_id from staff.membership m where m.officer_id = p_officer loop
      perform pg_notify('incident_changed', v_incident);
    end loop;
  end if;
end $$;

-- 'done', 'same' (it stands so already), 'ended' (nothing brings it back), 'last-opener', 'past' or 'not-found'.
-- `p_more`: `until` (epoch ms or null) for 'until'; for 'reset' the hash and sealed secret (base64) that nobody knows, and the
-- digest (base64) of the new link.
create function staff.change_officer(p_officer text, p_act text, p_more jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v staff.officer; v_until timestamptz;
begin
  select * into v from staff.officer where id = p_officer for update;
  if not found then return 'not-found'; end if;
  if v.ended_at is not null then return case when p_act = 'end' then 'same' else 'ended' end; end if;
  if p_act = 'end' then
    update staff.officer set disabled = true, ended_at = clock_timestamp() where id = p_officer;
    perform staff.let_go(p_officer, 'ended');
  elsif p_act = 'disable' then
    if v.disabled then return 'same'; end if;
    update staff.officer set disabled = true where id = p_officer;
    perform staff.let_go(p_officer, 'disabled');
  elsif p_act = 'enable' then
    if not v.disabled then return 'same'; end if;
    update staff.officer set disabled = false where id = p_officer;
  elsif p_act = 'reset' then
    update staff.officer set password_hash = p_more ->> 'passwordHash', totp_sealed = decode(p_more ->> 'totpSealed', 'base64'),
      totp_secret = '', failures = 0, locked_until = null where id = p_officer;
    perform staff.let_go(p_officer, 'reset');
    perform staff.add_link(p_officer, decode(p_more ->> 'link', 'base64'));
  elsif p_act = 'until' then
    v_until := to_timestamp((p_more ->> 'until')::double precision / 1000);
    if v_until <= clock_timestamp() then return 'past'; end if;
    if v_until is not distinct from v.ends_at then return 'same'; end if;
    update staff.officer set ends_at = v_until, let_go_at = null where id = p_officer;
  elsif p_act = 'unlock' then
    update staff.officer set failures = 0, locked_until = null where id = p_officer and locked_until > clock_timestamp();
    if not found then return 'same'; end if;
  else
    raise exception 'there is no such act';
  end if;
  return 'done';
exception when sqlstate 'FH003' then return 'last-opener';
end $$;

-- By an officer who may open; 'self': nobody does it to himself. Nor is the last person who can open reset from here: until
-- his link was used nobody could, and only the command line can always make another link.
create function staff.change_officer_as(p_by text, p_officer text, p_act text, p_more jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_by) then return 'not-allowed'; end if;
  if p_by = p_officer then return 'self'; end if;
  if p_act = 'reset' and exists (select from staff.officer where id = p_officer and opens)
    and not staff.another_opens(p_officer) then return 'last-opener'; end if;
  return staff.change_officer(p_officer, p_act, p_more);
end $$;

-- Whose time is over, each told once.
create function staff.let_go_due() returns setof text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_officer text;
begin
  for v_officer in select id from staff.officer where ends_at <= clock_timestamp() and let_go_at is null and disabled = false
    for update skip locked
  loop
    update staff.officer set let_go_at = clock_timestamp() where id = v_officer;
    perform staff.let_go(v_officer, 'time');
    return next v_officer;
  end loop;
end $$;

create function staff.sweep_links() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from staff.officer_link where expires_at < clock_timestamp() - interval '30 days'
$$;

-- What he held in this one incident is free; of another nothing changes.
create function staff.take_membership(p_incident text, p_member text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from staff.membership where incident_id = p_incident and officer_id = p_member;
  if not found then return 'not-found'; end if;
  delete from staff.view where incident_id = p_incident and officer_id = p_member;
  delete from staff.lease where incident_id = p_incident and officer_id = p_member;
  delete from platform.watch_sign where incident_id = p_incident and officer_id = p_member;
  delete from evidence.duty where incident_id = p_incident and owner_id = p_member and done_at is null;
  return 'taken';
end $$;
-- By a commander of the incident, or by who may open: of an event alone.
create function staff.take_membership_as(p_by text, p_incident text, p_member text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (platform.may_open(p_by) and exists (select from platform.incident where id = p_incident and kind = 'event'))
    and not exists (select from staff.membership m where m.incident_id = p_incident and m.officer_id = p_by
      and m.role = 'commander' and staff.may_act(p_by)) then return 'not-found'; end if;
  if p_by = p_member then return 'self'; end if;
  return staff.take_membership(p_incident, p_member);
end $$;

insert into custody.writer (role, action)
select role, action from unnest(array['firsthand_command', 'firsthand_ops']) role,
  unnest(array['officer.ended', 'officer.disabled', 'officer.enabled', 'officer.reset', 'officer.until-set', 'officer.unlocked',
    'membership.taken']) action
union all select 'firsthand_command', 'officer.set-up' on conflict do nothing;

revoke execute on function staff.another_opens(text), staff.keep_one_opener(), staff.void_links(text), staff.add_link(text, bytea),
  staff.look_at_link(bytea), staff.use_link(bytea, text, bytea, bigint), staff.let_go(text, text),
  staff.change_officer(text, text, jsonb), staff.change_officer_as(text, text, text, jsonb), staff.let_go_due(), staff.sweep_links(),
  staff.take_membership(text, text), staff.take_membership_as(text, text, text) from public;
grant execute on function staff.may_act(text) to firsthand_command, firsthand_ops;
grant execute on function staff.look_at_link(bytea), staff.use_link(bytea, text, bytea, bigint), staff.let_go_due(),
  staff.sweep_links(), staff.change_officer_as(text, text, text, jsonb), staff.take_membership_as(text, text, text)
  to firsthand_command;
grant execute on function staff.add_link(text, bytea), staff.change_officer(text, text, jsonb), staff.take_membership(text, text),
  staff.another_opens(text) to firsthand_ops;
grant select (officer_id, expires_at, used_at, void_at) on staff.officer_link to firsthand_command, firsthand_ops;
