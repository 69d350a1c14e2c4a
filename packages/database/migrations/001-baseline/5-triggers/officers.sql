create trigger devices_end_with_their_officer after update of disabled, password_hash on staff.officer
  for each row when (new.disabled or new.password_hash is distinct from old.password_hash)
  execute function staff.forget_devices();
create trigger told_lock_is_over before update of failures on staff.officer for each row
  when (new.failures <= 1 and new.lock_told) execute function staff.forget_told_lock();
create trigger one_opener_stays before update of opens, disabled, ends_at on staff.officer for each row
  when (old.opens and not old.disabled and (old.ends_at is null or old.ends_at > clock_timestamp())
    and (not new.opens or new.disabled or new.ends_at <= clock_timestamp()))
  execute function staff.keep_one_opener();
create constraint trigger made_is_told after insert on staff.officer deferrable initially deferred
  for each row execute function custody.tell_or_undo('made');
create constraint trigger opens_is_told after update of opens on staff.officer deferrable initially deferred
  for each row when (old.opens is distinct from new.opens) execute function custody.tell_or_undo('opens');
create constraint trigger opener_is_told after insert on staff.officer deferrable initially deferred
  for each row when (new.opens) execute function custody.tell_or_undo('opens');
create constraint trigger unlocked_is_told after update of locked_until on staff.officer deferrable initially deferred
  for each row when (old.locked_until is not null and new.locked_until is null) execute function custody.tell_or_undo('unlocked');
create trigger name_is_free before insert on staff.officer for each row execute function staff.name_is_free();
create trigger one_opener_lasts before update of ends_at on staff.officer for each row
  when (new.opens and not new.disabled and new.ends_at is not null and (old.ends_at is null or new.ends_at < old.ends_at))
  execute function staff.keep_one_lasting();

create constraint trigger member_is_told after insert or update of role on staff.membership deferrable initially deferred
  for each row execute function custody.tell_or_undo('member');

create constraint trigger link_is_told after insert on staff.officer_link deferrable initially deferred
  for each row execute function custody.tell_or_undo('link');

create trigger officers_key_is_final before update or delete on staff.officers_key
  for each row execute function platform.refuse_change();
