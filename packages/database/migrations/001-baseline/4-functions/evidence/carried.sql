-- For a moved item: why it is in no list of its new incident either.
create function evidence.carried(p_hidden text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when p_hidden in ('withdrawn', 'superseded') then p_hidden end
$$;
