-- An incident is kept at least as long as was promised.
create function platform.refuse_shorter() returns trigger language plpgsql as $$
begin
  raise exception 'an incident is never kept for less time than was said' using errcode = 'FH001';
end $$;
