create trigger review_is_final before update or delete on evidence.review
  for each row execute function platform.refuse_change();
create trigger review_counts after insert on evidence.review referencing new table as now_rows
  for each statement execute function evidence.mark_review();
create trigger review_waits after insert on evidence.review referencing new table as now_rows
  for each statement execute function evidence.review_waits();

create trigger decision_is_final before update or delete on evidence.decision
  for each row execute function platform.refuse_change();
