create function evidence.iso_time(p_ms bigint) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select to_char(to_timestamp(p_ms / 1000.0) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
