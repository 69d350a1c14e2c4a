create trigger brief_is_final before update or delete on staff.brief
  for each row execute function platform.refuse_change();

create trigger brief_code_end_is_final before update or delete on staff.brief_code_end
  for each row execute function platform.refuse_change();

create trigger brief_recall_is_final before update or delete on staff.brief_recall
  for each row execute function platform.refuse_change();
