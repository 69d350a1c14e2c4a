create trigger item_is_final before update or delete on evidence.item
  for each row execute function platform.refuse_change();
create trigger police_item_arrived after insert on evidence.item for each row
  when (new.source = 'police' and new.moved_from is null) execute function evidence.police_item_arrived();
create trigger item_follows_its_sending after insert on evidence.item for each row
  when (new.moved_from is null) execute function evidence.item_follows();

create trigger key_erased after delete on evidence.item_key for each row execute function evidence.forget_arrival();
create trigger key_erased_field after delete on evidence.item_key for each row execute function evidence.forget_field();

create trigger declaration_danger after insert on evidence.declaration
  for each row when (new.danger) execute function evidence.mark_danger();

create trigger card_changed before insert or update on evidence.card for each row execute function evidence.announce();
-- Fires when an item leaves the lists or comes back to them, not when it is inspected: an inspection locks its own
-- card, so two in one group of twins would deadlock. `find-twins` picks the group's best item again once the metadata
-- are known.
create trigger twin_left after update of hidden on evidence.card for each row
  when (old.hidden is distinct from new.hidden) execute function evidence.twin_left();
create trigger restriction_stays after insert on evidence.card
  for each row execute function evidence.restriction_stays();
create trigger card_touches after update of stage, hidden, duration_ms, media_type, kind on evidence.card for each row
  when ((old.stage, old.hidden, old.duration_ms) is distinct from (new.stage, new.hidden, new.duration_ms))
  execute function evidence.touch_by_card();
create trigger new_card_touches after insert on evidence.card for each row execute function evidence.touch_by_card();
create constraint trigger hidden_wakes after update of hidden on evidence.card deferrable initially deferred
  for each row
  when (old.hidden is distinct from new.hidden) execute function work.wake_solve();
create trigger card_made_counts after insert on evidence.card referencing new table as now_rows
  for each statement execute function evidence.mark_card();
create trigger card_changed_counts after update on evidence.card referencing old table as old_rows new table as now_rows
  for each statement execute function evidence.mark_card();
create trigger card_gone_counts after delete on evidence.card referencing old table as old_rows
  for each statement execute function evidence.mark_card();
create trigger card_made_waits after insert on evidence.card referencing new table as now_rows
  for each statement execute function evidence.card_waits();
create trigger card_changed_waits after update on evidence.card referencing old table as old_rows new table as now_rows
  for each statement execute function evidence.card_waits();
create trigger card_gone_waits after delete on evidence.card referencing old table as old_rows
  for each statement execute function evidence.card_waits();
create trigger card_is_covered before update on evidence.card for each row
  when (old.cleared and (new.restricted or new.hidden is not null or 'infected' = any(new.flags)))
  execute function evidence.cover_card();
create constraint trigger hidden_told after update of hidden on evidence.card deferrable initially deferred for each row
  when (new.hidden in ('withdrawn', 'superseded', 'check') and new.hidden is distinct from old.hidden)
  execute function evidence.hiding_told();
create constraint trigger born_hidden_told after insert on evidence.card deferrable initially deferred for each row
  when (new.hidden in ('withdrawn', 'superseded', 'check')) execute function evidence.hiding_told();
create trigger alarms_go_along after update of hidden on evidence.card for each row
  when (new.hidden = 'moved' and old.hidden is distinct from 'moved') execute function evidence.carry_alarms();

create trigger arrival_changed before insert or update on evidence.arrival
  for each row execute function evidence.announce();
create trigger arrival_gone_field after delete on evidence.arrival
  for each row execute function evidence.forget_field();
create trigger arrival_danger after insert on evidence.arrival
  for each row when (new.danger) execute function evidence.mark_danger();
