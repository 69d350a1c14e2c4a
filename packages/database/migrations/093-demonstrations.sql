-- What a demonstration sends is made by code: it rings on the screens of a drill like anything else, and calls no phone. The
-- silence is each sending's own, never the drill's: who is in danger there calls (decision 094).

create table platform.demonstration (
  id text primary key check (id like 'dm\_%'),
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  begun_by text not null,
  begun_at timestamptz not null default work.minute()
);
create table platform.demonstrated (
  submission_id text primary key references public_zone.submission,
  demonstration_id text not null references platform.demonstration
);
create trigger demonstration_is_final before update or delete on platform.demonstration
  for each row execute function platform.refuse_change();
create trigger demonstrated_is_final before update or delete on platform.demonstrated
  for each row execute function platform.refuse_change();

create function platform.is_drill(p_incident text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from platform.incident i where i.id = p_incident and i.kind = 'event' and i.exercise and i.state = 'drill')
$$;

-- Null, or why not. Custody is told here, so that none begins untold; `p_actor` as in custody.append.
create function platform.begin_demonstration(p_id text, p_incident text, p_actor text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user <> current_user and custody.may_name(p_actor) is not true then
    raise exception 'this process does not write custody in this name' using errcode = 'FH010';
  end if;
  perform from platform.incident where id = p_incident for share;
  if not found then return 'incident-not-found'; end if;
  if not platform.is_drill(p_incident) then return 'not-a-drill'; end if;
  insert into platform.demonstration (id, incident_id, begun_by) values (p_id, p_incident, p_actor);
  perform custody.enter(p_incident, p_actor, 'demonstration.began', p_incident, '{"demonstration":' || to_json(p_id) || '}');
  return null;
end $$;

-- Null, or why not. Known by its capability, as a witness knows it, and empty: nothing of it was heard yet, and nobody is
-- silenced who has said something. Under the lock by which words and files are added to it.
create function platform.mark_demonstrated(p_demonstration text, p_capability bytea) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission; v_incident text;
begin
  select i.id into v_incident from platform.demonstration d join platform.incident i on i.id = d.incident_id
  where d.id = p_demonstration for share of i;
  if not found then return 'demonstration-not-found'; end if;
  if not platform.is_drill(v_incident) then return 'not-a-drill'; end if;
  select * into v from public_zone.submission where id = (intake.find_submission(p_capability)).id for update;
  if not found or v.incident_id <> v_incident then return 'submission-not-found'; end if;
  if exists (select from platform.demonstrated where submission_id = v.id) then return null; end if;
  if exists (select from public_zone.document where submission_id = v.id)
    or exists (select from public_zone.upload where submission_id = v.id) then return 'not-empty'; end if;
  insert into platform.demonstrated (submission_id, demonstration_id) values (v.id, p_demonstration);
  return null;
end $$;

-- Of what was told as ordinary news: how much of it is made.
alter table evidence.alarm_state
  add column made_items bigint not null default 0,
  add column made_submissions bigint not null default 0,
  add column made_conflicts bigint not null default 0,
  add column made_words bigint not null default 0;
-- Whether anything in it is more than a demonstration's: that alone is called for. What an older version writes is.
alter table evidence.alert add column is_real boolean not null default true;

revoke execute on function platform.is_drill(text), platform.begin_demonstration(text, text, text),
  platform.mark_demonstrated(text, bytea) from public;
grant execute on function platform.begin_demonstration(text, text, text), platform.mark_demonstrated(text, bytea) to firsthand_ops;
grant select on platform.demonstrated to firsthand_command, firsthand_ops;
grant update (is_real) on evidence.alert to firsthand_command;
