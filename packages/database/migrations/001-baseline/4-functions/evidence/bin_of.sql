-- The number of the bin that contains an instant. Rounds down, also before 1970.
create function evidence.bin_of(p_at bigint, p_size bigint) returns bigint
language sql immutable parallel safe as $$ select (p_at - ((p_at % p_size) + p_size) % p_size) / p_size $$;
