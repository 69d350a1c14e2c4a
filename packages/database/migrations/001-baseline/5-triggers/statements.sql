create trigger statement_said after insert on evidence.statement for each row execute function work.statement_said();
create trigger statement_unheard after insert on evidence.statement
  for each row execute function evidence.mark_unheard('statement');
create trigger statement_has_place after insert on evidence.statement referencing new table as now_rows
  for each statement execute function evidence.mark_place();
create trigger words_follow_their_sending before insert on evidence.statement
  for each row execute function evidence.words_follow();

create trigger contact_is_final before update or delete on evidence.contact
  for each row execute function platform.refuse_change();

create trigger reply_is_final before update or delete on evidence.reply
  for each row execute function platform.refuse_change();
