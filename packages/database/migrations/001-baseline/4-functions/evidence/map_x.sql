-- The map's grid is in degrees: 2^30 steps around the earth, and as many from pole to pole. So a cell of any level is a
-- shift of two integers, and its contents are summed without rounding.
create function evidence.map_x(p_lon double precision) returns integer language sql immutable parallel safe as $$
  select least(greatest(floor((p_lon + 180) * 2982616.1777777777), 0), 1073741823)::integer
$$;
