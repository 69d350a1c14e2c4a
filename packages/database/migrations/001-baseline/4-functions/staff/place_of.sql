-- The slot in which attempts for this name are counted: one of a million, by a digest that only this database can
-- compute.
create function staff.place_of(p_name text) returns integer
language sql stable set search_path = pg_catalog, pg_temp as $$
  select (get_byte(d, 0) << 12) | (get_byte(d, 1) << 4) | (get_byte(d, 2) >> 4)
  from (select sha256(salt || convert_to(p_name, 'UTF8')) as d from staff.sign_in_salt) x
$$;
