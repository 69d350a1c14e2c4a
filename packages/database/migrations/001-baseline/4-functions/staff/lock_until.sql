-- After five failed attempts in a row each further one locks the account out for a while: 30 seconds, then twice as
-- long each time, 15 minutes at most.
create function staff.lock_until(p_failures integer) returns timestamptz
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select case when p_failures >= 5
    then clock_timestamp() + make_interval(secs => least(900, 30 * 2 ^ least(20, p_failures - 5))) end
$$;
