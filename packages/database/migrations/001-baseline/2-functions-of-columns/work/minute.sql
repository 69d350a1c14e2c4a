-- The whole minute, rounded up, in which public-zone and outbox times are told.
create function work.minute() returns timestamptz language sql volatile as
$$ select date_trunc('minute', clock_timestamp() + interval '59.999999 seconds') $$;
