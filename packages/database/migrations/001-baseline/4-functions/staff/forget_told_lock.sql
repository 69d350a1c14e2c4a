-- When the count of attempts is reset, the next lock-out is a new one and gets an entry of its own.
create function staff.forget_told_lock() returns trigger language plpgsql as $$
begin
  new.lock_told := false;
  return new;
end $$;
