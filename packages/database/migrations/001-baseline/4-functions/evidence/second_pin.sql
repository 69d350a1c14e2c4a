-- A second officer confirms a pin. The pin's row lock serialises officers. Recalling the pin waits for the same row.
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
