create trigger counted_added_on_map after insert on evidence.counted referencing new table as now_rows
  for each statement execute function evidence.map_follows_added();
create trigger counted_changed_on_map after update on evidence.counted referencing old table as old_rows new table as now_rows
  for each statement execute function evidence.map_follows_changed();
create trigger counted_gone_on_map after delete on evidence.counted referencing old table as old_rows
  for each statement execute function evidence.map_follows_gone();
