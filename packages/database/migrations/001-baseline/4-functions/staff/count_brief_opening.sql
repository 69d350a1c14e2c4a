create function staff.count_brief_opening(p_brief text) returns integer
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into staff.brief_opening as o (brief_id, opened) values (p_brief, 1)
  on conflict (brief_id) do update set opened = o.opened + 1, last_at = work.minute() returning opened
$$;
