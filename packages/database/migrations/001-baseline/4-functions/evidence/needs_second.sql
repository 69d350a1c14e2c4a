-- The one rule for every link of an officer: over 5 items or 1 s moved, a second officer confirms (decision 050).
create function evidence.needs_second(p_items integer, p_shift_ms double precision) returns boolean
language sql immutable parallel safe as $$ select p_items > 5 or abs(p_shift_ms) > 1000 $$;
