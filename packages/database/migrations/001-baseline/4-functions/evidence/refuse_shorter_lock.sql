create function evidence.refuse_shorter_lock() returns trigger language plpgsql as $$
begin
  raise exception 'a lock is never shortened' using errcode = 'FH001';
end $$;
