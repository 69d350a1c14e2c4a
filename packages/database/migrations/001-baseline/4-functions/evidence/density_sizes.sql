-- Bin widths in milliseconds: 1 s, 5 s, 30 s, 3 min, 15 min, 1 h, 6 h, 1 d, 5 d, 30 d, 180 d, 1080 d, 6480 d and one
-- for the rest. Each is a multiple of the previous one, and 64 bins of the last cover every time that a number can
-- hold. The same list is in packages/database/src/command/counted/levels.ts.
create function evidence.density_sizes() returns table (level smallint, size bigint)
language sql immutable parallel safe as $$
  values (0::smallint, 1000::bigint), (1, 5000), (2, 30000), (3, 180000), (4, 900000), (5, 3600000), (6, 21600000),
    (7, 86400000), (8, 432000000), (9, 2592000000), (10, 15552000000), (11, 93312000000), (12, 559872000000),
    (13, 559872000000000)
$$;
