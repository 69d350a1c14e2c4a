-- Rounds an alarm's time up to the minute. Alarms follow arrivals by seconds, but while nobody has answered, calls and
-- escalation need the exact time. The statement that ends the wait rounds it. Officers' acts keep their milliseconds.
create function work.up_to_minute(p_at timestamptz) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select date_trunc('minute', p_at + interval '59.999999 seconds')
$$;
