create function staff.count_brief_refusals(p_code bytea, p_count integer) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into staff.brief_refusal as r (code_hash, refused) select x.code_hash, greatest(p_count, 0) from staff.brief_code x
    where x.code_hash = p_code
  on conflict (code_hash) do update set refused = r.refused + excluded.refused, last_at = work.minute()
$$;
