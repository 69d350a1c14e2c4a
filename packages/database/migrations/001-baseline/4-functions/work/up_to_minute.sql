-- Alarms follow what came by seconds. While nobody has answered, calls and escalation need the true time; it goes in the
-- statement by which the wait ends. What officers do keeps its milliseconds.
create function work.up_to_minute(p_at timestamptz) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select date_trunc('minute', p_at + interval '59.999999 seconds')
$$;
