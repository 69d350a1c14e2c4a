create trigger text_unheard after insert on evidence.text for each row execute function evidence.mark_unheard('text');

create trigger field_is_final before update on evidence.field for each row execute function platform.refuse_change();

create trigger cleaning_is_final before update or delete on evidence.cleaning
  for each row execute function platform.refuse_change();
