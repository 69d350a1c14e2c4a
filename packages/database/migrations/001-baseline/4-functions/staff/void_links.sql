-- Voids the officer's unused links.
create function staff.void_links(p_officer text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update staff.officer_link set void_at = clock_timestamp() where officer_id = p_officer and used_at is null and void_at is null
$$;
