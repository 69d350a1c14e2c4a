create trigger extraction_touches after insert on evidence.extraction referencing new table as fresh
  for each statement execute function evidence.touch_by_item();
create trigger device_found after insert on evidence.extraction for each row
  when (new.tool = 'inspect') execute function evidence.device_found();

create trigger claim_is_final before update or delete on evidence.claim
  for each row execute function platform.refuse_change();
create trigger claim_touches after insert on evidence.claim referencing new table as fresh
  for each statement execute function evidence.touch_by_item();
create trigger screen_found after insert on evidence.claim for each row
  when (new.source = 'name.screenshot') execute function evidence.screen_found();

create trigger flag_is_final before update or delete on evidence.flag
  for each row execute function platform.refuse_change();

create trigger track_is_final before update or delete on evidence.track
  for each row execute function platform.refuse_change();
