-- The session's process, as custody names it if no person acted.
create function custody.session_actor() returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when session_user = 'firsthand_command' then 'command'
    when session_user ~ '^firsthand_(relay|preserve|inspect|normalise|reconstruct)$' then 'worker:' || substr(session_user, 11)
    else 'owner' end
$$;
