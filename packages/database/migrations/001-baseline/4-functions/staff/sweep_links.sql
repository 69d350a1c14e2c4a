create function staff.sweep_links() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from staff.officer_link where expires_at < clock_timestamp() - interval '30 days'
$$;
