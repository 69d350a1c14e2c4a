-- Lets work that an officer marked urgent overtake other work. A queued row is sent again with its new priority. Its
-- old job finds that the attempt has changed, and stops.
create function work.hurry(p_subject text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v integer;
begin
  update work.outbox set priority = 1, state = 'pending', lease_until = null,
    waits = waits + case when state = 'queued' then 1 else 0 end
  where subject = p_subject and state in ('pending', 'queued') and priority > 1;
  get diagnostics v = row_count;
  if v > 0 then perform pg_notify('outbox', ''); end if;
  return v;
end $$;
