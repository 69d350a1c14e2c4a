create trigger entry_is_final before update or delete on custody.entry
  for each row execute function platform.refuse_change();
create trigger entry_stays before truncate on custody.entry execute function platform.refuse_change();
