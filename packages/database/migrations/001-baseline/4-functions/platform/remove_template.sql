create function platform.remove_template(p_officer text, p_id text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) then return false; end if;
  update platform.template set removed_at = clock_timestamp(), changed_by = p_officer where id = p_id and removed_at is null;
  return found;
end $$;
