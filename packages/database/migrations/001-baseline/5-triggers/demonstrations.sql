create trigger demonstration_is_final before update or delete on platform.demonstration
  for each row execute function platform.refuse_change();

create trigger demonstrated_is_final before update or delete on platform.demonstrated
  for each row execute function platform.refuse_change();
