-- Ends accounts whose time is over, and returns each once.
create function staff.let_go_due() returns setof text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_officer text;
begin
  for v_officer in select id from staff.officer where ends_at <= clock_timestamp() and let_go_at is null and disabled = false
    for update skip locked
  loop
    update staff.officer set let_go_at = clock_timestamp() where id = v_officer;
    perform staff.let_go(v_officer, 'time');
    return next v_officer;
  end loop;
end $$;
