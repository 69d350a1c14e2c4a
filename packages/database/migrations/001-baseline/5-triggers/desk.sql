create trigger note_is_final before update or delete on staff.note
  for each row execute function platform.refuse_change();

create trigger asked_search_is_final before update or delete on staff.asked_search
  for each row execute function platform.refuse_change();
