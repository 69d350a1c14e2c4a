create function staff.seconds_until(p_at timestamptz) returns integer
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select greatest(1, coalesce(ceil(extract(epoch from p_at - clock_timestamp())), 1))::integer
$$;
