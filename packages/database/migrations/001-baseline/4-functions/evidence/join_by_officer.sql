-- Joins two items. Called only by the function that confirms a proposal, and by the one that checks whether a second
-- officer is needed. A pair has one link: if two officers join the same two items at once, the second waits (decision
-- 054).
create function evidence.join_by_officer(p_incident text, p_item text, p_other text, p_officer text, p_note text, p_anchor text,
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
