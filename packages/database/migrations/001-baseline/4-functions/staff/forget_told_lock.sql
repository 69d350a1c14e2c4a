-- A count that starts again is another lock, which gets another entry.
create function staff.forget_told_lock() returns trigger language plpgsql as $$
begin
  new.lock_told := false;
  return new;
end $$;
