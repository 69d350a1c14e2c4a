create trigger placement_has_place after insert on evidence.placement referencing new table as now_rows
  for each statement execute function evidence.mark_place();

create trigger placement_changed before insert or update on evidence.current_placement
  for each row execute function evidence.announce();
create trigger placement_made_counts after insert on evidence.current_placement referencing new table as now_rows
  for each statement execute function evidence.mark_placement();
create trigger placement_moved_counts after update on evidence.current_placement referencing old table as old_rows new table as now_rows
  for each statement execute function evidence.mark_placement();
create trigger placement_gone_counts after delete on evidence.current_placement referencing old table as old_rows
  for each statement execute function evidence.mark_placement();

create trigger solved_input_is_final before update or delete on evidence.solved_input
  for each row execute function platform.refuse_change();
