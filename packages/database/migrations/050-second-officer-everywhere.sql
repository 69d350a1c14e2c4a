-- Decisions that move much, and decisions that are sent twice (decision 050).

-- One rule for every link of an officer, told once here: issue "over 5 items or 1 s moved: a second officer confirms".
create function evidence.needs_second(p_items integer, p_shift_ms double precision) returns boolean
language sql immutable parallel safe as $$ select p_items > 5 or abs(p_shift_ms) > 1000 $$;

-- The text of migration 041, but for what has no estimate: it stands nowhere, so it is moved by no more than what it would
-- leave the bounds that are known of it.
create or replace function evidence.nudge_effect(p_incident text, p_item text, p_other text, p_offset_ms double precision,
  out items integer, out shift_ms double precision)
returns setof record language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with ends as materialized (
    select p.item_id, p.rig, p.estimate, p.earliest, p.latest from evidence.current_placement p
    join evidence.card c on c.item_id = p.item_id and c.hidden is null
    where p.item_id in (p_item, p_other) and p.incident_id = p_incident
  ), moved as (
    select e.item_id from ends e
    union
    select p.item_id from (select distinct rig from ends where rig is not null) r
    join evidence.current_placement p on p.rig = r.rig and p.incident_id = p_incident
    join evidence.card c on c.item_id = p.item_id and c.hidden is null
  )
  select (select count(*)::integer from moved), case
    when i.estimate is not null and o.estimate is not null then p_offset_ms - (o.estimate - i.estimate)
    when i.estimate is not null then (i.estimate + p_offset_ms) - least(greatest(i.estimate + p_offset_ms, o.earliest), o.latest)
    when o.estimate is not null then least(greatest(o.estimate - p_offset_ms, i.earliest), i.latest) - (o.estimate - p_offset_ms)
    else 0 end
  from ends i, ends o where i.item_id = p_item and o.item_id = p_other
$$;

-- A proposal keeps where the officer knows it from: it becomes the anchor's.
alter table evidence.nudge add column source text not null default 'comparison'
  check (source in ('cctv', 'broadcast', 'radio-log', 'call-log', 'own-observation', 'seen-in-the-media', 'comparison', 'other'));

-- What anchor_link did until now; nobody but the function that confirms a proposal, and the one that asks for the rule, may call it.
create function evidence.join_by_officer(p_incident text, p_item text, p_other text, p_officer text, p_note text, p_anchor text,
  p_link text, p_source text, p_offset_ms double precision, p_sd_ms double precision)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_item = p_other or not evidence.may_anchor(p_incident, p_item, p_officer, p_note)
    or not exists (select from evidence.item i join evidence.card c on c.item_id = i.id
      where i.id = p_other and i.incident_id = p_incident and c.hidden is distinct from 'check')
  then return false; end if;
  insert into evidence.link (id, incident_id, kind, a, b, offset_ms, sd_ms, strength, recipe, officer_id)
  values (p_link, p_incident, 'officer', least(p_item, p_other), greatest(p_item, p_other),
    case when p_item < p_other then p_offset_ms else -p_offset_ms end, p_sd_ms, 1, 'officer/1', p_officer);
  insert into evidence.anchor (id, incident_id, link_id, officer_id, source, reason_note)
  values (p_anchor, p_incident, p_link, p_officer, p_source, p_note);
  return true;
end $$;

-- One officer alone: only where it is known what it moves, and that is little.
create or replace function evidence.anchor_link(p_incident text, p_item text, p_other text, p_officer text, p_note text, p_anchor text,
  p_link text, p_source text, p_offset_ms double precision, p_sd_ms double precision)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from evidence.nudge_effect(p_incident, p_item, p_other, p_offset_ms) e
    where not evidence.needs_second(e.items, e.shift_ms)) then return false; end if;
  return evidence.join_by_officer(p_incident, p_item, p_other, p_officer, p_note, p_anchor, p_link, p_source, p_offset_ms, p_sd_ms);
end $$;

-- As propose_nudge, with its source.
create function evidence.propose_link(p_incident text, p_nudge text, p_item text, p_other text, p_officer text, p_note text,
  p_source text, p_offset_ms double precision, p_sd_ms double precision, p_items integer, p_shift_ms double precision)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_item = p_other or not evidence.may_anchor(p_incident, p_item, p_officer, p_note)
    or not exists (select from evidence.nudge_effect(p_incident, p_item, p_other, p_offset_ms)) then return false; end if;
  insert into evidence.nudge (id, incident_id, item_id, other_id, offset_ms, sd_ms, officer_id, reason_note, items, shift_ms, source)
  values (p_nudge, p_incident, p_item, p_other, p_offset_ms, p_sd_ms, p_officer, p_note, p_items, p_shift_ms, p_source);
  return true;
end $$;

-- The text of migration 041, but for the source and the way in which the anchor is made.
create or replace function evidence.end_nudge(p_incident text, p_nudge text, p_officer text, p_note text, p_outcome text, p_anchor text,
  p_link text)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.nudge; s record;
begin
  select * into v from evidence.nudge where id = p_nudge and incident_id = p_incident for update;
  if not found then return 'not-found'; end if;
  if exists (select from evidence.nudge_end where nudge_id = p_nudge) then return 'already'; end if;
  if not evidence.may_decide(p_incident, p_officer) then return 'not-allowed'; end if;
  if (p_officer = v.officer_id) <> (p_outcome = 'taken-back') then return 'own'; end if;
  if not exists (select from staff.note n where n.id = p_note and n.incident_id = p_incident and n.officer_id = p_officer
    and n.subject = v.item_id and n.purpose = 'nudge') then return 'reason-needed'; end if;
  if p_outcome = 'confirmed' then
    s := evidence.nudge_stale(v);
    if s.why is null and not evidence.join_by_officer(p_incident, v.item_id, v.other_id, v.officer_id, v.reason_note, p_anchor,
      p_link, v.source, v.offset_ms, v.sd_ms) then s.why := 'proposer-gone'; end if;
    if s.why is not null then
      insert into evidence.nudge_end (nudge_id, incident_id, outcome, why, items, shift_ms)
      values (p_nudge, p_incident, 'expired', s.why, s.items, s.shift_ms);
      return 'expired';
    end if;
  end if;
  insert into evidence.nudge_end (nudge_id, incident_id, outcome, officer_id, reason_note, anchor_id)
  values (p_nudge, p_incident, p_outcome, p_officer, p_note, case when p_outcome = 'confirmed' then p_anchor end);
  return p_outcome;
end $$;

-- A pinned time counts at once, whatever it moves. What it was to move is kept beside it; of more than five items a second
-- officer is asked, and until then it is told as one officer's word.
create table evidence.pin_effect (
  anchor_id text primary key references evidence.anchor,
  incident_id text not null references platform.incident,
  -- Members of its rig that are in the lists.
  items integer not null check (items > 0),
  -- The least by which its estimate leaves where it stood; null where it had none.
  shift_ms double precision,
  needs_second boolean not null
);
create index pin_effect_waits on evidence.pin_effect (incident_id) where needs_second;
create trigger pin_effect_is_final before update or delete on evidence.pin_effect for each row execute function platform.refuse_change();
create table evidence.pin_second (
  anchor_id text primary key references evidence.pin_effect,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  reason_note text not null references staff.note,
  created_at timestamptz not null default clock_timestamp()
);
create trigger pin_second_is_final before update or delete on evidence.pin_second for each row execute function platform.refuse_change();

create function evidence.pin_moves(p_incident text, p_item text, p_from bigint, p_to bigint, out items integer, out shift_ms double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with its as materialized (select p.item_id, p.rig, p.estimate from evidence.current_placement p
    where p.item_id = p_item and p.incident_id = p_incident)
  select greatest(1, (select count(*)::integer from its join evidence.current_placement p on p.rig = its.rig and p.incident_id = p_incident
      join evidence.card c on c.item_id = p.item_id and c.hidden is null)),
    (select (least(greatest(its.estimate, p_from), p_to) - its.estimate)::double precision from its)
$$;

-- The text of migration 035, and what it moves.
create or replace function evidence.anchor_time(p_incident text, p_item text, p_officer text, p_note text, p_anchor text, p_claim text,
  p_source text, p_from bigint, p_to bigint)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_middle bigint := p_from + (p_to - p_from) / 2;
begin
  if p_from > p_to or not evidence.may_anchor(p_incident, p_item, p_officer, p_note) then return false; end if;
  insert into evidence.claim (id, incident_id, item_id, officer_id, about, source, raw, ref, at_ms, resolution_ms, zone,
    zone_source, error, clock, trust)
  values (p_claim, p_incident, p_item, p_officer, 'time', 'officer.anchor',
    case when p_from = p_to then evidence.iso_time(p_from) else evidence.iso_time(p_from) || '/' || evidence.iso_time(p_to) end,
    'start', v_middle, 0, 'Z', 'stated',
    -- Nine in ten of a normal lie within 1.645 of its sd: the solve then takes the officer's interval for its own.
    jsonb_build_object('kind', 'normal', 'sdMs',
      case when p_from = p_to then 500 else round((p_to - p_from) / 2 / 1.645, 3) end),
    'officer', 100);
  insert into evidence.anchor (id, incident_id, claim_id, officer_id, source, reason_note)
  values (p_anchor, p_incident, p_claim, p_officer, p_source, p_note);
  insert into evidence.pin_effect (anchor_id, incident_id, items, shift_ms, needs_second)
  select p_anchor, p_incident, m.items, m.shift_ms, m.items > 5 from evidence.pin_moves(p_incident, p_item, p_from, p_to) m;
  return true;
end $$;

-- One officer after the other, by the pin's row lock; taking it back waits for the same row.
create function evidence.second_pin(p_incident text, p_anchor text, p_officer text, p_note text)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record;
begin
  select a.officer_id, c.item_id into v from evidence.anchor a join evidence.claim c on c.id = a.claim_id
  where a.id = p_anchor and a.incident_id = p_incident
    and exists (select from evidence.pin_effect e where e.anchor_id = a.id and e.needs_second) for update of a;
  if not found then return 'not-found'; end if;
  if exists (select from evidence.anchor_recall r where r.anchor_id = p_anchor) then return 'taken-back'; end if;
  if exists (select from evidence.pin_second s where s.anchor_id = p_anchor) then return 'already'; end if;
  if not evidence.may_decide(p_incident, p_officer) then return 'not-allowed'; end if;
  if p_officer = v.officer_id then return 'own'; end if;
  if not exists (select from staff.note n where n.id = p_note and n.incident_id = p_incident and n.officer_id = p_officer
    and n.subject = v.item_id and n.purpose = 'anchor') then return 'reason-needed'; end if;
  insert into evidence.pin_second (anchor_id, incident_id, officer_id, reason_note) values (p_anchor, p_incident, p_officer, p_note);
  return 'confirmed';
end $$;

-- What was pressed once, however often it was sent. The key itself is not kept: by it alone what was said can be tried again,
-- so this table tells nothing of words that are erased elsewhere.
create table evidence.press (
  id bytea primary key check (length(id) = 32),
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  act text not null check (act in ('tag-add', 'tag-remove', 'duty-set', 'duty-done', 'mark-make', 'still-take', 'link-set', 'pin-time',
    'pin-place', 'subject-merge', 'subject-part')),
  digest bytea not null check (length(digest) = 32),
  -- Ids and numbers alone: what was answered.
  answer jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create trigger press_is_final before update or delete on evidence.press for each row execute function platform.refuse_change();

-- A merge that was taken back stays in the record, and the two may be taken for one again.
alter table evidence.subject_merge drop constraint subject_merge_pkey;
alter table evidence.subject_merge add column seq bigint generated always as identity primary key;
create index on evidence.subject_merge (subject_id);
create table evidence.subject_parting (
  merge_seq bigint primary key references evidence.subject_merge,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  reason_note text not null references staff.note,
  created_at timestamptz not null default clock_timestamp()
);
create trigger subject_parting_is_final before update or delete on evidence.subject_parting for each row execute function platform.refuse_change();
create view evidence.standing_merge as select g.* from evidence.subject_merge g
  where not exists (select from evidence.subject_parting p where p.merge_seq = g.seq);
create or replace function evidence.subjects_in(p_subject text) returns setof text
language sql stable parallel safe as $$
  with recursive s(id) as (
    select p_subject union select m.subject_id from evidence.standing_merge m join s on m.into_id = s.id)
  select id from s
$$;

-- Leases that lapsed are swept where new ones are taken.
create index lease_until on staff.lease (until);

revoke execute on function evidence.needs_second(integer, double precision),
  evidence.join_by_officer(text, text, text, text, text, text, text, text, double precision, double precision),
  evidence.propose_link(text, text, text, text, text, text, text, double precision, double precision, integer, double precision),
  evidence.pin_moves(text, text, bigint, bigint), evidence.second_pin(text, text, text, text) from public;
grant execute on function evidence.needs_second(integer, double precision),
  evidence.propose_link(text, text, text, text, text, text, text, double precision, double precision, integer, double precision),
  evidence.pin_moves(text, text, bigint, bigint), evidence.second_pin(text, text, text, text) to firsthand_command;
grant select on evidence.pin_effect, evidence.pin_second, evidence.subject_parting, evidence.standing_merge to firsthand_command;
grant select, insert on evidence.press to firsthand_command;
grant insert on evidence.subject_parting to firsthand_command;
