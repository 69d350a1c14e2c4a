-- Rounds an alarm's time up to the minute. Alarms follow arrivals by seconds, so their times must not stay exact. While
-- nobody has answered, calls and escalation need the exact time. It is rounded by the same SQL statement that ends the
-- wait. Officers' acts keep their milliseconds.
create function work.up_to_minute(p_at timestamptz) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select date_trunc('minute', p_at + interval '59.999999 seconds')
$$;
