-- Why a moved item stays hidden in its new incident: the same reason as before, if it was withdrawn or superseded.
create function evidence.carried(p_hidden text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when p_hidden in ('withdrawn', 'superseded') then p_hidden end
$$;
