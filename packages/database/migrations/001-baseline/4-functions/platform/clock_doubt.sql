-- The possible error of a time that was written at `p_at`, in milliseconds. Null if neither the check before nor the
-- check after found the clock off. A check counts for a day at most, and a check without an answer does not count.
create function platform.clock_doubt(p_at timestamptz) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select max(abs(c.offset_ms) + c.uncertainty_ms) from (
    (select * from platform.clock_check where offset_ms is not null and at <= p_at and at > p_at - interval '1 day' order by at desc limit 1)
    union all
    (select * from platform.clock_check where offset_ms is not null and at > p_at and at < p_at + interval '1 day' order by at limit 1)) c
  where c.is_off
$$;
