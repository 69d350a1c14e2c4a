create trigger sound_is_final before update or delete on evidence.sound
  for each row execute function platform.refuse_change();

create trigger link_is_final before update or delete on evidence.link
  for each row execute function platform.refuse_change();
create trigger link_touches after insert on evidence.link referencing new table as fresh
  for each statement execute function evidence.touch_by_link();

create trigger link_dropped_is_final before update or delete on evidence.link_dropped
  for each row execute function platform.refuse_change();
create trigger dropped_touches after insert on evidence.link_dropped referencing new table as fresh
  for each statement execute function evidence.touch_by_dropped();

create trigger anchor_is_final before update or delete on evidence.anchor
  for each row execute function platform.refuse_change();
create trigger anchor_touches after insert on evidence.anchor for each row execute function evidence.touch_by_anchor();
create constraint trigger anchor_wakes after insert on evidence.anchor deferrable initially deferred
  for each row execute function work.wake_solve();

create trigger anchor_recall_is_final before update or delete on evidence.anchor_recall
  for each row execute function platform.refuse_change();
create trigger recall_touches after insert on evidence.anchor_recall
  for each row execute function evidence.touch_by_anchor();
create constraint trigger recall_wakes after insert on evidence.anchor_recall deferrable initially deferred
  for each row execute function work.wake_solve();

create trigger pin_effect_is_final before update or delete on evidence.pin_effect
  for each row execute function platform.refuse_change();

create trigger pin_second_is_final before update or delete on evidence.pin_second
  for each row execute function platform.refuse_change();

create trigger press_is_final before update or delete on evidence.press
  for each row execute function platform.refuse_change();
