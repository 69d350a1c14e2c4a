-- Whether this officer may open, close and look after incidents.
create function platform.may_open(p_officer text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from staff.officer where id = p_officer and opens and staff.may_act(id))
$$;
