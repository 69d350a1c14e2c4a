-- Two items have one officers' link at a time. A second one beside it would be kept and move nothing, and wake when the first
-- is taken back, with no second officer asked (decision 054).

-- The officers' link of two items that is not taken back; `offset_ms` as told from `p_item`. Where links of before this rule
-- stand beside one another, the one that the items stand by.
create function evidence.standing_link(p_incident text, p_item text, p_other text, out anchor text, out offset_ms double precision,
  out officer text, out created_at timestamptz)
returns setof record language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, case when p_item < p_other then l.offset_ms else -l.offset_ms end, a.officer_id, a.created_at
  from evidence.link l join evidence.anchor a on a.link_id = l.id
  left join evidence.current_placement x on x.item_id = l.a left join evidence.current_placement y on y.item_id = l.b
  where l.a = least(p_item, p_other) and l.b = greatest(p_item, p_other) and l.kind = 'officer' and l.incident_id = p_incident
    and not exists (select from evidence.anchor_recall r where r.anchor_id = a.id)
  order by abs(l.offset_ms - (y.estimate - x.estimate)) nulls last, a.seq limit 1
$$;

-- Links of before this rule that would wake if `p_anchor` were taken back: the others of its two items, unless the items stand by
-- one of those already (to within a frame).
create function evidence.links_asleep(p_incident text, p_anchor text)
returns table (anchor text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with others as materialized (
    select a.id, a.seq, coalesce(abs(l.offset_ms - (y.estimate - x.estimate)) <= 40, false) as holds
    from evidence.anchor own join evidence.link mine on mine.id = own.link_id
    join evidence.link l on l.a = mine.a and l.b = mine.b and l.kind = 'officer' and l.id <> mine.id
    join evidence.anchor a on a.link_id = l.id
    left join evidence.current_placement x on x.item_id = l.a left join evidence.current_placement y on y.item_id = l.b
    where own.id = p_anchor and own.incident_id = p_incident
      and not exists (select from evidence.anchor_recall r where r.anchor_id = a.id)
  )
  select o.id from others o where not exists (select from others h where h.holds) order by o.seq
$$;

-- The text of migration 050, but for the one link of a pair: of two officers who join the same two at once the second waits.
create or replace function evidence.join_by_officer(p_incident text, p_item text, p_other text, p_officer text, p_note text, p_anchor text,
  p_link text, p_source text, p_offset_ms double precision, p_sd_ms double precision)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(least(p_item, p_other) || ' ' || greatest(p_item, p_other), 54));
  if p_item = p_other or not evidence.may_anchor(p_incident, p_item, p_officer, p_note)
    or not exists (select from evidence.item i join evidence.card c on c.item_id = i.id
      where i.id = p_other and i.incident_id = p_incident and c.hidden is distinct from 'check')
    or exists (select from evidence.standing_link(p_incident, p_item, p_other))
  then return false; end if;
  insert into evidence.link (id, incident_id, kind, a, b, offset_ms, sd_ms, strength, recipe, officer_id)
  values (p_link, p_incident, 'officer', least(p_item, p_other), greatest(p_item, p_other),
    case when p_item < p_other then p_offset_ms else -p_offset_ms end, p_sd_ms, 1, 'officer/1', p_officer);
  insert into evidence.anchor (id, incident_id, link_id, officer_id, source, reason_note)
  values (p_anchor, p_incident, p_link, p_officer, p_source, p_note);
  return true;
end $$;

-- The text of migration 050, but for the same.
create or replace function evidence.propose_link(p_incident text, p_nudge text, p_item text, p_other text, p_officer text, p_note text,
  p_source text, p_offset_ms double precision, p_sd_ms double precision, p_items integer, p_shift_ms double precision)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_item = p_other or not evidence.may_anchor(p_incident, p_item, p_officer, p_note)
    or exists (select from evidence.standing_link(p_incident, p_item, p_other))
    or not exists (select from evidence.nudge_effect(p_incident, p_item, p_other, p_offset_ms)) then return false; end if;
  insert into evidence.nudge (id, incident_id, item_id, other_id, offset_ms, sd_ms, officer_id, reason_note, items, shift_ms, source)
  values (p_nudge, p_incident, p_item, p_other, p_offset_ms, p_sd_ms, p_officer, p_note, p_items, p_shift_ms, p_source);
  return true;
end $$;

-- The text of migration 050, but: what ended by itself is told as ended, not as decided on; and beside a link that stands
-- nothing is confirmed (`linked`): the proposal waits on.
create or replace function evidence.end_nudge(p_incident text, p_nudge text, p_officer text, p_note text, p_outcome text, p_anchor text,
  p_link text)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.nudge; s record; ended text;
begin
  select * into v from evidence.nudge where id = p_nudge and incident_id = p_incident for update;
  if not found then return 'not-found'; end if;
  select e.outcome into ended from evidence.nudge_end e where e.nudge_id = p_nudge;
  if found then return case when ended = 'expired' then 'expired' else 'already' end; end if;
  if not evidence.may_decide(p_incident, p_officer) then return 'not-allowed'; end if;
  if (p_officer = v.officer_id) <> (p_outcome = 'taken-back') then return 'own'; end if;
  if not exists (select from staff.note n where n.id = p_note and n.incident_id = p_incident and n.officer_id = p_officer
    and n.subject = v.item_id and n.purpose = 'nudge') then return 'reason-needed'; end if;
  if p_outcome = 'confirmed' then
    s := evidence.nudge_stale(v);
    if s.why is null and not evidence.join_by_officer(p_incident, v.item_id, v.other_id, v.officer_id, v.reason_note, p_anchor,
      p_link, v.source, v.offset_ms, v.sd_ms) then
      if exists (select from evidence.standing_link(p_incident, v.item_id, v.other_id)) then return 'linked'; end if;
      s.why := 'proposer-gone';
    end if;
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

-- Who confirmed a link is told beside it.
create index nudge_end_makes on evidence.nudge_end (anchor_id) where anchor_id is not null;

revoke execute on function evidence.standing_link(text, text, text), evidence.links_asleep(text, text) from public;
grant execute on function evidence.standing_link(text, text, text), evidence.links_asleep(text, text) to firsthand_command;
