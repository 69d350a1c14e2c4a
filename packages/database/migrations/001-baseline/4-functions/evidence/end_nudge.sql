-- Ends a proposal. Its row lock serialises officers: if two decide at once, the second learns that it is over. A
-- proposal that expired is reported as ended, not as decided. While an officers' link already joins the two items,
-- nothing is confirmed (`linked`), and the proposal keeps waiting.
create function evidence.end_nudge(p_incident text, p_nudge text, p_officer text, p_note text, p_outcome text, p_anchor text,
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
