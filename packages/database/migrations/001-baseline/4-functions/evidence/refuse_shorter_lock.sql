-- A lock is never told to stand for less time than before.
create function evidence.refuse_shorter_lock() returns trigger language plpgsql as $$
begin
  raise exception 'a lock is never shortened' using errcode = 'FH001';
end $$;
