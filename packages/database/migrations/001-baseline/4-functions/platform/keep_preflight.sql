create function platform.keep_preflight(p_officer text, p_id text, p_lines jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) then return false; end if;
  insert into platform.preflight (id, officer_id, lines) values (p_id, p_officer, p_lines);
  return true;
end $$;
