create trigger nudge_is_final before update or delete on evidence.nudge
  for each row execute function platform.refuse_change();

create trigger nudge_end_is_final before update or delete on evidence.nudge_end
  for each row execute function platform.refuse_change();

create trigger still_is_final before update or delete on evidence.still
  for each row execute function platform.refuse_change();

create trigger still_digest_is_final before update or delete on evidence.still_digest
  for each row execute function platform.refuse_change();
