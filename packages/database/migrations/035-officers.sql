-- Officers' pinned facts. Command makes no claim and no link by itself: these functions make an officer's and no other,
-- for who decides in the incident, with a reason that was written down before.
create function evidence.may_anchor(p_incident text, p_item text, p_officer text, p_note text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from evidence.item i join evidence.card c on c.item_id = i.id
      where i.id = p_item and i.incident_id = p_incident and c.hidden is distinct from 'check')
    and exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and not o.disabled
      where m.incident_id = p_incident and m.officer_id = p_officer and m.role in ('analyst', 'commander'))
    and exists (select from staff.note n where n.id = p_note and n.incident_id = p_incident and n.officer_id = p_officer
      and n.subject = p_item and n.purpose = 'anchor')
$$;

create function evidence.iso_time(p_ms bigint) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select to_char(to_timestamp(p_ms / 1000.0) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- When the item began: at an instant (`p_from` = `p_to`, as exact as a clock that is read: half a second) or within an interval.
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
  return true;
end $$;

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

-- An officer's nudge: `p_other` began `p_offset_ms` after `p_item`.
create function evidence.anchor_link(p_incident text, p_item text, p_other text, p_officer text, p_note text, p_anchor text,
  p_link text, p_source text, p_offset_ms double precision, p_sd_ms double precision)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_item = p_other or not evidence.may_anchor(p_incident, p_item, p_officer, p_note)
    or not exists (select from evidence.item i join evidence.card c on c.item_id = i.id
      where i.id = p_other and i.incident_id = p_incident and c.hidden is distinct from 'check')
  then return false; end if;
  insert into evidence.link (id, incident_id, kind, a, b, offset_ms, sd_ms, strength, recipe, officer_id)
  values (p_link, p_incident, 'officer', least(p_item, p_other), greatest(p_item, p_other),
    case when p_item < p_other then p_offset_ms else -p_offset_ms end, p_sd_ms, 1, 'officer/1', p_officer);
  insert into evidence.anchor (id, incident_id, link_id, officer_id, source, reason_note)
  values (p_anchor, p_incident, p_link, p_officer, p_source, p_note);
  return true;
end $$;

-- False where it was recalled already.
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

revoke execute on function evidence.may_anchor(text, text, text, text), evidence.iso_time(bigint),
  evidence.anchor_time(text, text, text, text, text, text, text, bigint, bigint),
  evidence.anchor_place(text, text, text, text, text, text, text, double precision, double precision, double precision),
  evidence.anchor_link(text, text, text, text, text, text, text, text, double precision, double precision),
  evidence.recall_anchor(text, text, text, text) from public;
grant execute on function
  evidence.anchor_time(text, text, text, text, text, text, text, bigint, bigint),
  evidence.anchor_place(text, text, text, text, text, text, text, double precision, double precision, double precision),
  evidence.anchor_link(text, text, text, text, text, text, text, text, double precision, double precision),
  evidence.recall_anchor(text, text, text, text) to firsthand_command;
