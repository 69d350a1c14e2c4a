-- A picture for patrols leaves only to a page whose opening stands in custody; one address that is shut by many openings can
-- be ended and another one given; and nobody makes himself a reader of an incident.

-- What a page holds since it was opened: the hash alone, with the minute of the opening that was counted last.
create table staff.brief_pass (
  pass_hash bytea primary key check (octet_length(pass_hash) = 32),
  code_hash bytea not null references staff.brief_code,
  opened_at timestamptz not null default work.minute(),
  ends_at timestamptz not null
);
create index on staff.brief_pass (ends_at);
-- An address that opens nothing any more although its brief holds.
create table staff.brief_code_end (
  code_hash bytea primary key references staff.brief_code,
  officer_id text not null references staff.officer,
  ended_at timestamptz not null default clock_timestamp()
);
create trigger brief_code_end_is_final before update or delete on staff.brief_code_end
  for each row execute function platform.refuse_change();
-- Openings that were refused because there were too many, by address; when last, to the minute.
create table staff.brief_refusal (
  code_hash bytea primary key references staff.brief_code,
  refused bigint not null default 0,
  last_at timestamptz not null default work.minute()
);

-- An opening: counted, and the page's pass made or made fresh. Null where this pass belongs to another address.
create function staff.open_brief(p_code bytea, p_pass bytea) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_brief text; v_ends timestamptz;
begin
  select b.id, b.expires_at into v_brief, v_ends from staff.brief_code x join staff.brief b on b.id = x.brief_id
    where x.code_hash = p_code;
  if not found then return null; end if;
  delete from staff.brief_pass where pass_hash in (select pass_hash from staff.brief_pass where ends_at < clock_timestamp() limit 50);
  insert into staff.brief_pass as p (pass_hash, code_hash, ends_at) values (p_pass, p_code, v_ends)
  on conflict (pass_hash) do update set opened_at = work.minute() where p.code_hash = excluded.code_hash;
  if not found then return null; end if;
  return staff.count_brief_opening(v_brief);
end $$;

create function staff.count_brief_refusals(p_code bytea, p_count integer) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into staff.brief_refusal as r (code_hash, refused) select x.code_hash, greatest(p_count, 0) from staff.brief_code x
    where x.code_hash = p_code
  on conflict (code_hash) do update set refused = r.refused + excluded.refused, last_at = work.minute()
$$;

-- Who gave the role that stands, and when: null where the command line did.
alter table staff.membership add column given_by text references staff.officer;
alter table staff.membership add column given_at timestamptz;

create or replace function platform.open_incident(p_officer text, p_facts jsonb, p_probe bytea, p_probe_sha256 bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) then raise exception 'this officer may not open an incident' using errcode = 'FH002'; end if;
  if not platform.make_incident(p_facts, p_probe, p_probe_sha256) then return false; end if;
  if p_facts ->> 'kind' = 'event' then
    insert into staff.membership (incident_id, officer_id, role, given_by, given_at)
    values (p_facts ->> 'id', p_officer, 'ops', p_officer, clock_timestamp());
  end if;
  return true;
end $$;

-- The right to open shows no evidence: its holder takes no role but 'ops' himself, and a commander's role is not taken from
-- him by this way. 'given', 'same' (it stands so already), 'self', 'commander' or 'not-found'.
drop function platform.give_membership(text, text, text, text);
create function platform.give_membership(p_officer text, p_incident text, p_member text, p_role text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_role text;
begin
  if not platform.may_open(p_officer) or not exists (select from platform.incident where id = p_incident and kind = 'event')
    or not exists (select from staff.officer where id = p_member and not disabled) then return 'not-found'; end if;
  if p_member = p_officer and p_role <> 'ops' then return 'self'; end if;
  insert into staff.membership as m (incident_id, officer_id, role, given_by, given_at)
    values (p_incident, p_member, p_role, p_officer, clock_timestamp())
  on conflict (incident_id, officer_id) do update
    set role = excluded.role, given_by = excluded.given_by, given_at = excluded.given_at
    where m.role <> excluded.role and m.role <> 'commander';
  if found then perform pg_notify('incident_changed', p_incident); return 'given'; end if;
  select role into v_role from staff.membership where incident_id = p_incident and officer_id = p_member;
  return case when v_role = 'commander' and p_role <> 'commander' then 'commander' else 'same' end;
end $$;

revoke execute on all functions in schema platform, staff from public;
revoke execute on function staff.count_brief_opening(text) from firsthand_command;
grant execute on function staff.open_brief(bytea, bytea), staff.count_brief_refusals(bytea, integer),
  platform.give_membership(text, text, text, text) to firsthand_command;
grant select on staff.brief_pass, staff.brief_refusal to firsthand_command;
grant select, insert on staff.brief_code_end to firsthand_command;
