-- Moves the statements of a submission, and returns how many it moved. Each has an entry in both chains. `p_actor` as
-- in custody.append.
create function evidence.move_words(p_submission text, p_from text, p_to text, p_actor text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.statement; v_count integer := 0; v_detail text; v_incident text;
begin
  if session_user <> current_user and custody.may_name(p_actor) is not true then
    raise exception 'this process does not write custody in this name' using errcode = 'FH010';
  end if;
  if p_from = p_to or not exists (select from platform.incident where id = p_to and kind = 'event') then
    raise exception 'words go to another incident' using errcode = 'FH010';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('submission ' || p_submission, 0));
  v_detail := '{"fromIncident":' || to_json(p_from) || ',"toIncident":' || to_json(p_to) || '}';
  for v in select * from evidence.statement where submission_id = p_submission and incident_id = p_from order by seq for update
  loop
    update evidence.statement set incident_id = p_to where id = v.id;
    update evidence.unheard set incident_id = p_to where source = 'statement' and source_id = v.id and incident_id = p_from;
    perform evidence.carry_word_alarms(v.id, p_from, p_to);
    -- Words from "I am in danger" that a file rang for are heard again: the file may come later, or never.
    insert into evidence.unheard (incident_id, source, source_id)
    select p_to, 'statement', v.id where v.danger
      and not exists (select from evidence.alarm a where a.source = 'statement' and a.source_id = v.id and a.incident_id = p_to)
      and not exists (select from evidence.unheard u where u.source = 'statement' and u.source_id = v.id);
    if v.lat between -90 and 90 and v.lon between -180 and 180 then
      insert into evidence.place_cell (incident_id, lat_cell, lon_cell)
      values (p_to, floor(v.lat * 200)::integer, floor(v.lon * 200)::integer) on conflict do nothing;
    end if;
    -- Chains are taken in one order by everybody who tells two of them.
    foreach v_incident in array case when p_from < p_to collate "C" then array[p_from, p_to] else array[p_to, p_from] end loop
      perform custody.enter(v_incident, p_actor, case when v_incident = p_from then 'statement.moved' else 'statement.arrived' end,
        v.id, v_detail);
    end loop;
    v_count := v_count + 1;
  end loop;
  if v_count > 0 then
    perform pg_notify('incident_changed', p_from), pg_notify('incident_changed', p_to);
  end if;
  return v_count;
end $$;
