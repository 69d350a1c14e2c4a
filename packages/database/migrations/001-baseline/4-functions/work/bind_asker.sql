-- A role may add only the tasks of its rows in work.asker. Tasks that workers add are never a reason to give workers
-- the identity of a closed incident again.
create function work.bind_asker() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user not in ('firsthand_intake', 'firsthand_relay', 'firsthand_inspect', 'firsthand_normalise', 'firsthand_reconstruct')
  then return new; end if;
  if not exists (select from work.asker a where a.role = session_user and a.task = new.task) then
    raise exception 'this process does not ask for this work' using errcode = 'FH010';
  end if;
  new.serves := session_user in ('firsthand_intake', 'firsthand_relay') or coalesce(work.is_served(new.incident_id), false);
  return new;
end $$;
