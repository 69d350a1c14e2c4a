create trigger kept_no_shorter before update of keep_until on platform.incident for each row
  when (new.keep_until is null or new.keep_until < old.keep_until) execute function platform.refuse_shorter();
create trigger kind_stays before update of kind on platform.incident for each row
  when (old.kind is distinct from new.kind) execute function platform.keep_kind();
create constraint trigger state_is_told after update of state on platform.incident deferrable initially deferred
  for each row when (old.state is distinct from new.state) execute function custody.tell_or_undo('state');
