-- Pins the place where the item was recorded.
create function evidence.anchor_place(p_incident text, p_item text, p_officer text, p_note text, p_anchor text, p_claim text,
  p_source text, p_lat double precision, p_lon double precision, p_radius_m double precision)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (abs(p_lat) <= 90 and abs(p_lon) <= 180 and p_radius_m between 1 and 100000)
    or not evidence.may_anchor(p_incident, p_item, p_officer, p_note) then return false; end if;
  insert into evidence.claim (id, incident_id, item_id, officer_id, about, source, raw, clock, trust, lat, lon, radius_m)
  values (p_claim, p_incident, p_item, p_officer, 'place', 'officer.anchor', p_lat || ', ' || p_lon, 'officer', 100, p_lat, p_lon,
    p_radius_m);
  insert into evidence.anchor (id, incident_id, claim_id, officer_id, source, reason_note)
  values (p_anchor, p_incident, p_claim, p_officer, p_source, p_note);
  return true;
end $$;
