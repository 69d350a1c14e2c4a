-- Whether the clock must be compared with its reference now. A clock that was set back is compared at once. One that is
-- off is compared every ten minutes, to see when it is right again.
create function platform.clock_check_due() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select c.at <= clock_timestamp() - case when c.is_off then interval '10 minutes' else interval '1 hour' end
      or c.at >= clock_timestamp() + interval '5 minutes'
    from platform.clock_check c order by c.seq desc limit 1), true)
$$;
