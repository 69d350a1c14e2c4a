-- The one rule for every link of an officer: a second officer must confirm a link that moves more than 5 items, or
-- moves them by more than 1 s (decision 050).
create function evidence.needs_second(p_items integer, p_shift_ms double precision) returns boolean
language sql immutable parallel safe as $$ select p_items > 5 or abs(p_shift_ms) > 1000 $$;
