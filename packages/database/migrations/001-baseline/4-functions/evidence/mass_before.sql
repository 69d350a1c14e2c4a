-- The part of an item's mass (a million) that lies before `p_at`. It is rounded at bin edges, so that the bins of any
-- level add up exactly.
create function evidence.mass_before(p_at bigint, p_earliest bigint, p_latest bigint) returns bigint
language sql immutable parallel safe as $$
  select floor(1000000 * ((least(greatest(p_at, p_earliest), p_latest + 1) - p_earliest)::double precision
    / (p_latest + 1 - p_earliest)::double precision))::bigint
$$;
