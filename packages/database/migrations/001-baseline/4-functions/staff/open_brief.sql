-- Counts an opening, and makes or renews the page's pass. Null if this pass belongs to another address.
create function staff.open_brief(p_code bytea, p_pass bytea) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_brief text; v_ends timestamptz;
begin
  select b.id, b.expires_at into v_brief, v_ends from staff.brief_code x join staff.brief b on b.id = x.brief_id
    where x.code_hash = p_code;
  if not found then return null; end if;
  delete from staff.brief_pass where pass_hash in (select pass_hash from staff.brief_pass where ends_at < clock_timestamp() limit 50);
  insert into staff.brief_pass as p (pass_hash, code_hash, ends_at) values (p_pass, p_code, v_ends)
  on conflict (pass_hash) do update set opened_at = work.minute() where p.code_hash = excluded.code_hash;
  if not found then return null; end if;
  return staff.count_brief_opening(v_brief);
end $$;
