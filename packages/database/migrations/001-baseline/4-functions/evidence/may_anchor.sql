-- Whether this officer may pin this item. Command can make claims and links only by functions that call this: for an
-- officer who decides in the incident, with a reason that was stored before.
create function evidence.may_anchor(p_incident text, p_item text, p_officer text, p_note text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from evidence.item i join evidence.card c on c.item_id = i.id
      where i.id = p_item and i.incident_id = p_incident and c.hidden is distinct from 'check')
    and exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and staff.may_act(o.id)
      where m.incident_id = p_incident and m.officer_id = p_officer and m.role in ('analyst', 'commander'))
    and exists (select from staff.note n where n.id = p_note and n.incident_id = p_incident and n.officer_id = p_officer
      and n.subject = p_item and n.purpose = 'anchor')
$$;
