-- A digest of a browser's token and the officer's id.
create function staff.device_hash(p_token bytea, p_officer text) returns bytea
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select sha256(p_token || convert_to(p_officer, 'UTF8'))
$$;
