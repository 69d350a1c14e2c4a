-- Begins a demonstration. Returns null, or why it was refused. Appends the custody entry itself, so that no
-- demonstration begins without one. `p_actor` as in custody.append.
create function platform.begin_demonstration(p_id text, p_incident text, p_actor text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user <> current_user and custody.may_name(p_actor) is not true then
    raise exception 'this process does not write custody in this name' using errcode = 'FH010';
  end if;
  perform from platform.incident where id = p_incident for share;
  if not found then return 'incident-not-found'; end if;
  if not platform.is_drill(p_incident) then return 'not-a-drill'; end if;
  insert into platform.demonstration (id, incident_id, begun_by) values (p_id, p_incident, p_actor);
  perform custody.enter(p_incident, p_actor, 'demonstration.began', p_incident, '{"demonstration":' || to_json(p_id) || '}');
  return null;
end $$;
