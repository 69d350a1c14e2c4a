-- The cells of an interval at every level from its own upwards. No interval touches more than 64 bins of a level.
create function evidence.density_cells(p_earliest bigint, p_latest bigint, p_own smallint)
returns table (level smallint, bin bigint, mass bigint, own bigint)
language sql immutable parallel safe rows 50 as $$
  select s.level, b.bin, m.mass, case when s.level = p_own then m.mass else 0 end
  from evidence.density_sizes() s
  cross join lateral generate_series(evidence.bin_of(p_earliest, s.size), evidence.bin_of(p_latest, s.size)) b(bin)
  cross join lateral (select evidence.mass_before((b.bin + 1) * s.size, p_earliest, p_latest)
    - evidence.mass_before(b.bin * s.size, p_earliest, p_latest) as mass) m
  where s.level >= p_own and m.mass <> 0
$$;
