-- Called at a complete sign-in: the browser is known for 90 days from now. An officer's eight latest browsers are kept.
create function staff.keep_device(p_officer text, p_token bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into staff.device (hash, officer_id, expires_at)
  values (staff.device_hash(p_token, p_officer), p_officer, clock_timestamp() + interval '90 days')
  on conflict (hash) do update set expires_at = excluded.expires_at, failures = 0, locked_until = null;
  delete from staff.device where hash in (select hash from staff.device where officer_id = p_officer
    order by expires_at desc offset 8);
$$;
