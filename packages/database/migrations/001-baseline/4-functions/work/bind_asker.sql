-- A role may add only the tasks that work.asker lists for it. The row also notes whether it is a reason to give workers
-- the identity of a closed incident again; a task that a worker adds after the closing never is.
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
