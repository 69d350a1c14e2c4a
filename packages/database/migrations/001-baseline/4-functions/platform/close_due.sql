-- Closes incidents whose closing time has come. Several processes call it; each incident is closed once.
create function platform.close_due() returns table (id text, was text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_row record;
begin
  for v_row in select i.id, i.state from platform.incident i where i.state in ('drill', 'active')
      and i.closes_at <= clock_timestamp() for update skip locked loop
    if platform.move_incident(v_row.id, v_row.state, 'closing') then
      id := v_row.id; was := v_row.state; return next;
    end if;
  end loop;
end $$;
