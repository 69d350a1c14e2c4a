create trigger restriction_is_final before update or delete on evidence.restriction
  for each row execute function platform.refuse_change();

create trigger exposure_is_final before update or delete on evidence.exposure
  for each row execute function platform.refuse_change();

create trigger clearing_is_final before update or delete on evidence.clearing
  for each row execute function platform.refuse_change();
create constraint trigger clearing_told after insert on evidence.clearing deferrable initially deferred
  for each row execute function evidence.clearing_told();
