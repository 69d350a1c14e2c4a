-- An item weighs a million, spread evenly over its interval. Returns the part of this weight before `p_at`, rounded
-- down. A bin's part is the difference between its two edges, so the bins of any level add up exactly.
create function evidence.mass_before(p_at bigint, p_earliest bigint, p_latest bigint) returns bigint
language sql immutable parallel safe as $$
  select floor(1000000 * ((least(greatest(p_at, p_earliest), p_latest + 1) - p_earliest)::double precision
    / (p_latest + 1 - p_earliest)::double precision))::bigint
$$;
