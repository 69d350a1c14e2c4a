create trigger verification_is_final before update or delete on evidence.verification
  for each row execute function platform.refuse_change();
create trigger verification_stands after insert on evidence.verification
  for each row execute function evidence.verification_stands();

create trigger tag_word_is_final before update or delete on evidence.tag_word
  for each row execute function platform.refuse_change();

create trigger tag_change_is_final before update or delete on evidence.tag_change
  for each row execute function platform.refuse_change();
create trigger tag_stands after insert on evidence.tag_change for each row execute function evidence.tag_stands();
