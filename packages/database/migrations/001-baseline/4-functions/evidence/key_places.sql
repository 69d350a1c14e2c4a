-- Where the identity of each incident has to lie: away once it has closed and nothing of it is owed.
create function evidence.key_places() returns table (incident_id text, key_id text, away boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.key_id, not work.is_served(i.id, i.state) from platform.incident i
$$;
