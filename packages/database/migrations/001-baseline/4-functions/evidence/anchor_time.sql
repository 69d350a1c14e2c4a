-- Pins the item's beginning: at an instant (`p_from` = `p_to`) or within an interval. An instant counts as exact to
-- half a second, like a clock that is read. The expected effect is stored with the pin.
create function evidence.anchor_time(p_incident text, p_item text, p_officer text, p_note text, p_anchor text, p_claim text,
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
