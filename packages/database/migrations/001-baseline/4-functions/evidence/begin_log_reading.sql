-- Returns the id of the reading: a new one, or the one that this mapping already has.
create function evidence.begin_log_reading(p_id text, p_incident text, p_item text, p_officer text, p_mapping jsonb, p_digest bytea)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v text;
begin
  if not exists (select from evidence.item i join evidence.card c on c.item_id = i.id and c.hidden is null
      where i.id = p_item and i.incident_id = p_incident and i.source = 'police')
    or not exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and staff.may_act(o.id)
      where m.incident_id = p_incident and m.officer_id = p_officer and m.role in ('analyst', 'commander'))
  then return null; end if;
  insert into evidence.log_reading (id, incident_id, item_id, officer_id, mapping, digest)
  values (p_id, p_incident, p_item, p_officer, p_mapping, p_digest) on conflict (item_id, digest) do nothing;
  select id into v from evidence.log_reading where item_id = p_item and digest = p_digest;
  return v;
end $$;
