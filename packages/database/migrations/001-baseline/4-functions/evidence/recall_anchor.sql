-- Recalls an officer's anchor. Returns false if the anchor was recalled already.
create function evidence.recall_anchor(p_incident text, p_anchor text, p_officer text, p_note text)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.anchor_recall (anchor_id, incident_id, officer_id, reason_note)
  select a.id, a.incident_id, p_officer, p_note from evidence.anchor a
  left join evidence.claim c on c.id = a.claim_id left join evidence.link l on l.id = a.link_id
  where a.id = p_anchor and a.incident_id = p_incident
    and (evidence.may_anchor(p_incident, c.item_id, p_officer, p_note) or evidence.may_anchor(p_incident, l.a, p_officer, p_note))
  on conflict do nothing;
  return found;
end $$;
