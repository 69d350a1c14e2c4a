-- The number of attempts including this one. If the last attempt was more than a day ago, earlier ones do not count.
create function staff.tries(p_failures integer, p_tried_at timestamptz) returns integer
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select case when p_tried_at < clock_timestamp() - interval '1 day' then 0 else p_failures end + 1
$$;
