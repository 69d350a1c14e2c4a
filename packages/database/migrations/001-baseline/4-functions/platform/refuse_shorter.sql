-- Refuses to shorten the time for which an incident is kept, because it was promised.
create function platform.refuse_shorter() returns trigger language plpgsql as $$
begin
  raise exception 'an incident is never kept for less time than was said' using errcode = 'FH001';
end $$;
