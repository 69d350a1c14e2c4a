create function staff.sweep_sign_in() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from staff.name_tries where place in (select place from staff.name_tries
    where tried_at < clock_timestamp() - interval '1 day' limit 5000);
  delete from staff.device where expires_at < clock_timestamp();
$$;
