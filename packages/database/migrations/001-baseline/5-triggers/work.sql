create trigger choose_lane before insert on work.outbox for each row execute function work.choose_lane();
create trigger choose_clean_lane before insert on work.outbox for each row
  when (new.task = 'clean-item') execute function work.choose_clean_lane();
create trigger end_making after update of state on work.outbox for each row
  when (new.state = 'dead' and old.state <> 'dead'
    and new.task in ('normalise-item', 'normalise-short', 'normalise-video', 'normalise-later', 'clean-item'))
  execute function work.end_making();
create trigger ended_moves after update of state on work.outbox for each row
  when (old.state in ('pending', 'queued', 'running') and new.state not in ('pending', 'queued', 'running'))
  execute function work.note_moved();
create trigger mark_exercise before insert on work.outbox for each row execute function work.mark_exercise();
create trigger erased_is_no_failure before update of state on work.outbox for each row
  when (new.state = 'dead' and old.state <> 'dead') execute function work.erased_is_no_failure();
-- `bind_asker` must run before the lane is chosen. Triggers run in the order of their names.
create trigger bind_asker before insert on work.outbox for each row execute function work.bind_asker();
