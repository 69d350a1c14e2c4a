-- Hides an item as moved, because the same bytes of the same upload are shown in another incident now. An item that
-- returns is shown again under its first id, unless it was withdrawn. Both chains get entries in the order of their
-- incidents, so that two moves in opposite directions do not deadlock. Returns false if it was moved already.
create function evidence.move_card(p_from text, p_to text, p_lock text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_from evidence.item; v_to evidence.item; v_old text; v_hidden text; v_detail text;
begin
  select * into strict v_from from evidence.item where id = p_from;
  select * into strict v_to from evidence.item where id = p_to;
  if v_to.incident_id = v_from.incident_id or (v_to.upload_id, v_to.submission_id, v_to.number, v_to.partial, v_to.bytes, v_to.sha256)
    is distinct from (v_from.upload_id, v_from.submission_id, v_from.number, v_from.partial, v_from.bytes, v_from.sha256) then
    raise exception 'these are not one file in two incidents' using errcode = 'FH010';
  end if;
  select hidden into strict v_old from evidence.card where item_id = v_from.id;
  if v_old = 'moved' then return false; end if;
  v_hidden := case when evidence.is_withdrawn(v_to.submission_id, v_to.number, v_to.upload_id) then 'withdrawn' else evidence.carried(v_old) end;
  update evidence.card set hidden = v_hidden where item_id = v_to.id and hidden is distinct from v_hidden;
  update evidence.card set hidden = 'moved' where item_id = v_from.id;
  -- Canonical JSON: keys in order, no blanks.
  v_detail := '{"from":' || to_json(v_from.id) || ',"fromIncident":' || to_json(v_from.incident_id) || '%s,"sha256":"'
    || encode(v_from.sha256, 'hex') || '","to":' || to_json(v_to.id) || ',"toIncident":' || to_json(v_to.incident_id) || '}';
  if v_from.incident_id < v_to.incident_id collate "C" then
    perform custody.enter(v_from.incident_id, custody.session_actor(), 'item.moved', v_from.id, format(v_detail, ''));
    perform custody.enter(v_to.incident_id, custody.session_actor(), 'item.arrived', v_to.id, format(v_detail, ',"lock":' || to_json(p_lock)));
  else
    perform custody.enter(v_to.incident_id, custody.session_actor(), 'item.arrived', v_to.id, format(v_detail, ',"lock":' || to_json(p_lock)));
    perform custody.enter(v_from.incident_id, custody.session_actor(), 'item.moved', v_from.id, format(v_detail, ''));
  end if;
  return true;
end $$;
