create trigger event_is_final before update or delete on evidence.event
  for each row execute function platform.refuse_change();
