-- Where the identity of each incident has to be: away once the incident has closed and has no more work.
create function evidence.key_places() returns table (incident_id text, key_id text, away boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.key_id, not work.is_served(i.id, i.state) from platform.incident i
$$;
