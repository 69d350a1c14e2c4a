-- Records where an incident's identity is. True if this call wrote the entry. `p_away`: it was put away; otherwise it
-- is about to be given back to workers. Preserve asks every few seconds for each closed incident, so an unchanged place
-- is only read, and nothing is written.
create function evidence.tell_key_place(p_incident text, p_key text, p_away boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from evidence.key_place where incident_id = p_incident and away = p_away) then return false; end if;
  if not exists (select from platform.incident where id = p_incident and key_id = p_key) then return false; end if;
  insert into evidence.key_place as k values (p_incident, p_away)
  on conflict (incident_id) do update set away = excluded.away where k.away <> excluded.away;
  if not found then return false; end if;
  perform custody.append(p_incident, 'worker:preserve', case when p_away then 'key.put-away' else 'key.laid-back' end, p_key, '{}');
  return true;
end $$;
