-- Whether an officer is neither disabled nor ended. Every function that checks an officer calls this.
create function staff.may_act(p_officer text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from staff.officer where id = p_officer and not disabled
    and (ends_at is null or ends_at > clock_timestamp()))
$$;
