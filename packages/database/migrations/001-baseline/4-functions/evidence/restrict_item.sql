-- Stores a restriction, or its end, as a new row. The card shows the present state.
create function evidence.restrict_item(p_incident text, p_item text, p_officer text, p_restricted boolean, p_readers text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.restriction (incident_id, item_id, officer_id, restricted, readers)
  values (p_incident, p_item, p_officer, p_restricted, p_readers);
  update evidence.card set restricted = p_restricted where item_id = p_item;
end $$;
