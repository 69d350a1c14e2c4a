-- Records that an officer looked at an item, once in each ten-minute slot. Returns true if this call recorded it. Only
-- an officer who may act and is a member of the incident can look.
create function custody.look(p_incident text, p_officer text, p_item text, p_kind text, p_detail text, p_note_hash text default null)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user <> current_user and not exists (select from staff.membership m
    where m.incident_id = p_incident and m.officer_id = p_officer) then
    raise exception 'only a member of the incident looks at it' using errcode = 'FH010';
  end if;
  perform custody.refuse_forgery(p_incident, p_officer, 'look.' || p_kind, p_item);
  perform custody.refuse_nonsense(p_incident, 'look.' || p_kind, p_item, p_detail);
  insert into custody.look values (p_incident, p_officer, p_item, p_kind, floor(extract(epoch from clock_timestamp()) / 600))
  on conflict do nothing;
  if not found then return false; end if;
  perform custody.enter(p_incident, p_officer, 'look.' || p_kind, p_item, p_detail, p_note_hash);
  return true;
end $$;
