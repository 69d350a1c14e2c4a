-- The incidents' keys that workers may open: of open incidents, and of closed ones that still have work.
create function evidence.served_keys() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select key_id from platform.incident where work.is_served(id, state)
$$;
