-- Like evidence.map_x, from pole to pole.
create function evidence.map_y(p_lat double precision) returns integer language sql immutable parallel safe as $$
  select least(greatest(floor((p_lat + 90) * 5965232.355555555), 0), 1073741823)::integer
$$;
