-- A nudge on the wall that moves much waits for a second officer. All rows are final: a proposal, and one row of how it ended.
create table evidence.nudge (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  other_id text not null references evidence.item,
  -- `other` began that much after `item`.
  offset_ms double precision not null,
  sd_ms double precision not null check (sd_ms > 0),
  officer_id text not null references staff.officer,
  -- The reason: it becomes the anchor's.
  reason_note text not null,
  -- What it would move, as the officer was shown it: so many items, by so much.
  items integer not null,
  shift_ms double precision not null,
  created_at timestamptz not null default clock_timestamp(),
  check (item_id <> other_id)
);
create index on evidence.nudge (incident_id, seq);
create index on evidence.nudge (item_id);
create index on evidence.nudge (other_id);
create trigger nudge_is_final before update or delete on evidence.nudge for each row execute function platform.refuse_change();

create table evidence.nudge_end (
  nudge_id text primary key references evidence.nudge,
  incident_id text not null references platform.incident,
  outcome text not null check (outcome in ('confirmed', 'rejected', 'taken-back', 'expired')),
  -- Of an expired one.
  why text check (why in ('item-left', 'effect-differs', 'proposer-gone')),
  officer_id text references staff.officer,
  reason_note text,
  anchor_id text references evidence.anchor,
  -- Of an expired one: what it would have moved by then; null where an item had left.
  items integer,
  shift_ms double precision,
  created_at timestamptz not null default clock_timestamp(),
  check ((outcome = 'expired') = (officer_id is null)),
  check ((outcome = 'expired') = (why is not null)),
  check ((outcome = 'confirmed') = (anchor_id is not null))
);
create trigger nudge_end_is_final before update or delete on evidence.nudge_end for each row execute function platform.refuse_change();

-- What joining two items at an offset would move: the members in the lists of the rigs of either, and by how much. No row
-- where one of them is not in the lists or not placed.
create function evidence.nudge_effect(p_incident text, p_item text, p_other text, p_offset_ms double precision,
  out items integer, out shift_ms double precision)
returns setof record language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with ends as materialized (
    select p.item_id, p.rig, p.middle from evidence.current_placement p
    join evidence.card c on c.item_id = p.item_id and c.hidden is null
    where p.item_id in (p_item, p_other) and p.incident_id = p_incident
  ), moved as (
    select e.item_id from ends e
    union
    select p.item_id from (select distinct rig from ends where rig is not null) r
    join evidence.current_placement p on p.rig = r.rig and p.incident_id = p_incident
    join evidence.card c on c.item_id = p.item_id and c.hidden is null
  )
  select (select count(*)::integer from moved), p_offset_ms - (o.middle - i.middle)
  from ends i, ends o where i.item_id = p_item and o.item_id = p_other
$$;

create function evidence.may_decide(p_incident text, p_officer text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and not o.disabled
    where m.incident_id = p_incident and m.officer_id = p_officer and m.role in ('analyst', 'commander'))
$$;

-- Who proposes must be able to set the anchor; the reason was written down before.
create function evidence.propose_nudge(p_incident text, p_nudge text, p_item text, p_other text, p_officer text, p_note text,
  p_offset_ms double precision, p_sd_ms double precision, p_items integer, p_shift_ms double precision)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_item = p_other or not evidence.may_anchor(p_incident, p_item, p_officer, p_note)
    or not exists (select from evidence.nudge_effect(p_incident, p_item, p_other, p_offset_ms)) then return false; end if;
  insert into evidence.nudge (id, incident_id, item_id, other_id, offset_ms, sd_ms, officer_id, reason_note, items, shift_ms)
  values (p_nudge, p_incident, p_item, p_other, p_offset_ms, p_sd_ms, p_officer, p_note, p_items, p_shift_ms);
  return true;
end $$;

-- Why it can no longer be confirmed: null where it can. A shift that moved by less than a frame is the same.
create function evidence.nudge_stale(p_nudge evidence.nudge, out why text, out items integer, out shift_ms double precision)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  select e.items, e.shift_ms into items, shift_ms
  from evidence.nudge_effect(p_nudge.incident_id, p_nudge.item_id, p_nudge.other_id, p_nudge.offset_ms) e;
  why := case when items is null then 'item-left'
    when items <> p_nudge.items or abs(shift_ms - p_nudge.shift_ms) > 40 then 'effect-differs'
    when not evidence.may_decide(p_nudge.incident_id, p_nudge.officer_id) then 'proposer-gone' end;
end $$;

-- One officer after the other, by the proposal's row lock: of two who decide at once the second hears that it is over.
create function evidence.end_nudge(p_incident text, p_nudge text, p_officer text, p_note text, p_outcome text, p_anchor text,
  p_link text)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.nudge; s record;
begin
  select * into v from evidence.nudge where id = p_nudge and incident_id = p_incident for update;
  if not found then return 'not-found'; end if;
  if exists (select from evidence.nudge_end where nudge_id = p_nudge) then return 'already'; end if;
  if not evidence.may_decide(p_incident, p_officer) then return 'not-allowed'; end if;
  -- Who proposed it may only take it back; anybody else may only decide.
  if (p_officer = v.officer_id) <> (p_outcome = 'taken-back') then return 'own'; end if;
  if not exists (select from staff.note n where n.id = p_note and n.incident_id = p_incident and n.officer_id = p_officer
    and n.subject = v.item_id and n.purpose = 'nudge') then return 'reason-needed'; end if;
  if p_outcome = 'confirmed' then
    s := evidence.nudge_stale(v);
    if s.why is null and not evidence.anchor_link(p_incident, v.item_id, v.other_id, v.officer_id, v.reason_note, p_anchor,
      p_link, 'comparison', v.offset_ms, v.sd_ms) then s.why := 'proposer-gone'; end if;
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

-- Ends those that can no longer be confirmed; tells each once, also where two ask at the same time.
create function evidence.expire_nudges(p_incident text)
returns table (nudge text, item text, other text, why text) language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare v evidence.nudge; s record;
begin
  for v in select n.* from evidence.nudge n where n.incident_id = p_incident
    and not exists (select from evidence.nudge_end e where e.nudge_id = n.id) order by n.seq for update skip locked
  loop
    s := evidence.nudge_stale(v);
    if s.why is not null and not exists (select from evidence.nudge_end e where e.nudge_id = v.id) then
      insert into evidence.nudge_end (nudge_id, incident_id, outcome, why, items, shift_ms)
      values (v.id, p_incident, 'expired', s.why, s.items, s.shift_ms);
      nudge := v.id; item := v.item_id; other := v.other_id; why := s.why;
      return next;
    end if;
  end loop;
end $$;

-- A still that an officer took of a copy: the entry that tells of it comes before its bytes, the digest after.
create table evidence.still (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  -- The instant on the wall's clock, and how far into the item that is.
  at_ms bigint not null,
  into_ms bigint not null,
  rendition text not null,
  recipe text not null,
  custody_seq bigint not null,
  created_at timestamptz not null default clock_timestamp()
);
create index on evidence.still (item_id);
create trigger still_is_final before update or delete on evidence.still for each row execute function platform.refuse_change();
create table evidence.still_digest (
  still_id text primary key references evidence.still,
  sha256 bytea not null check (length(sha256) = 32),
  bytes bigint not null check (bytes > 0),
  created_at timestamptz not null default clock_timestamp()
);
create trigger still_digest_is_final before update or delete on evidence.still_digest for each row execute function platform.refuse_change();

revoke execute on function evidence.nudge_effect(text, text, text, double precision), evidence.may_decide(text, text),
  evidence.propose_nudge(text, text, text, text, text, text, double precision, double precision, integer, double precision),
  evidence.nudge_stale(evidence.nudge), evidence.end_nudge(text, text, text, text, text, text, text),
  evidence.expire_nudges(text) from public;
grant select on evidence.nudge, evidence.nudge_end to firsthand_command;
grant select, insert on evidence.still, evidence.still_digest to firsthand_command;
grant execute on function evidence.nudge_effect(text, text, text, double precision),
  evidence.propose_nudge(text, text, text, text, text, text, double precision, double precision, integer, double precision),
  evidence.end_nudge(text, text, text, text, text, text, text), evidence.expire_nudges(text) to firsthand_command;
