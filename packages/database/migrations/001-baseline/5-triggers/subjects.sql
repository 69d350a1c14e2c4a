create trigger subject_is_final before update or delete on evidence.subject
  for each row execute function platform.refuse_change();

create trigger subject_mark_is_final before update or delete on evidence.subject_mark
  for each row execute function platform.refuse_change();

create trigger subject_mark_recall_is_final before update or delete on evidence.subject_mark_recall
  for each row execute function platform.refuse_change();

create trigger subject_merge_is_final before update or delete on evidence.subject_merge
  for each row execute function platform.refuse_change();

create trigger subject_parting_is_final before update or delete on evidence.subject_parting
  for each row execute function platform.refuse_change();
