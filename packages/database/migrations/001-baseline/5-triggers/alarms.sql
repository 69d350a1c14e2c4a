create trigger alarm_to_minute before update on evidence.alarm for each row
  when (new.taken_at is not null) execute function evidence.alarm_to_minute();
create trigger rings_where_it_went after insert on evidence.alarm for each row
  when (new.item_id is not null) execute function evidence.alarm_of_moved();

create trigger alert_to_minute before update on evidence.alert for each row
  when (new.looked_at is not null) execute function evidence.alert_to_minute();
