-- The present time rounded up to a whole minute, for the public zone and the outbox.
create function work.minute() returns timestamptz language sql volatile as
$$ select date_trunc('minute', clock_timestamp() + interval '59.999999 seconds') $$;
