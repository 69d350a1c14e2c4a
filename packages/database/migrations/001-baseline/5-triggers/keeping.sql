create trigger lock_no_shorter before update of until on evidence.lock for each row
  when (new.until < old.until) execute function evidence.refuse_shorter_lock();

create trigger tombstone_is_final before update or delete on evidence.tombstone
  for each row execute function platform.refuse_change();
