-- Refuses an entry that this process may not write: by its action, its actor, its incident or its item. The owner is
-- not restricted, because whoever owns the tables could replace this function.
create function custody.refuse_forgery(p_incident text, p_actor text, p_action text, p_subject text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare v_platform boolean;
begin
  if session_user = current_user then return; end if;
  select w.platform into v_platform from custody.writer w where w.role = session_user and w.action = p_action;
  if not found then
    raise exception 'this process does not write this action into custody' using errcode = 'FH010';
  end if;
  if custody.may_name(p_actor) is not true then
    raise exception 'this process does not write custody in this name' using errcode = 'FH010';
  end if;
  if p_incident = 'platform' then
    if v_platform then return; end if;
    raise exception 'this action belongs to an incident' using errcode = 'FH010';
  end if;
  if not exists (select from platform.incident i where i.id = p_incident) then
    raise exception 'there is no such incident' using errcode = 'FH010';
  end if;
  if p_subject like 'it\_%' and exists (select from evidence.item i where i.id = p_subject and i.incident_id <> p_incident) then
    raise exception 'this item is of another incident' using errcode = 'FH010';
  end if;
end $$;
