-- The finest level at which an interval covers at most 64 bins.
create function evidence.density_level(p_earliest bigint, p_latest bigint) returns smallint
language sql immutable parallel safe as $$
  select coalesce(min(s.level), 13::smallint) from evidence.density_sizes() s
  where evidence.bin_of(p_latest, s.size) - evidence.bin_of(p_earliest, s.size) < 64
$$;
