create trigger twin_is_final before update or delete on evidence.twin
  for each row execute function platform.refuse_change();
create trigger twin_found after insert on evidence.twin for each row execute function evidence.twin_found();
create trigger twin_touches after insert on evidence.twin referencing new table as fresh
  for each statement execute function evidence.touch_by_twin();
create constraint trigger twin_wakes after insert on evidence.twin deferrable initially deferred
  for each row execute function work.wake_solve();
