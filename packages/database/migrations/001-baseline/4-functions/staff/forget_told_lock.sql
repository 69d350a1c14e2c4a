-- A count that begins anew is another lock, which is told again.
create function staff.forget_told_lock() returns trigger language plpgsql as $$
begin
  new.lock_told := false;
  return new;
end $$;
