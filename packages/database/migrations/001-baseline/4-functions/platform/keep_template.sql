create function platform.keep_template(p_officer text, p_id text, p_name jsonb, p_facts jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) or (select count(*) from platform.template where removed_at is null) >= 200 then return false; end if;
  insert into platform.template (id, name, facts, changed_by) values (p_id, p_name, p_facts, p_officer)
  on conflict (id) do update set name = excluded.name, facts = excluded.facts, changed_by = excluded.changed_by,
    changed_at = clock_timestamp(), removed_at = null;
  return true;
end $$;
