create trigger told_lock_is_over before update of failures on staff.device for each row
  when (new.failures <= 1 and new.lock_told) execute function staff.forget_told_lock();
