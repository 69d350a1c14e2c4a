-- Stores a proposed nudge. Returns false if it is refused: the proposer must be allowed to set the anchor, with a
-- reason that was stored before.
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
