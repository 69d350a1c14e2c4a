create trigger preflight_is_final before update or delete on platform.preflight
  for each row execute function platform.refuse_change();

create trigger clock_check_is_final before update or delete on platform.clock_check
  for each row execute function platform.refuse_change();
