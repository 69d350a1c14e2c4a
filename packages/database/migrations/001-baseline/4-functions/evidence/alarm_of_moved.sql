-- Raises an alarm in the new incident if an item was moved after its words became readable and before they were checked
-- for danger.
create function evidence.alarm_of_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_to text;
begin
  select t.id into v_to from evidence.item i
  join evidence.card c on c.item_id = i.id and c.hidden = 'moved'
  join evidence.item t on t.upload_id = i.upload_id and t.partial = i.partial and t.bytes = i.bytes and t.incident_id <> i.incident_id
  join evidence.card d on d.item_id = t.id and d.hidden is null
  where i.id = new.item_id order by t.seq desc limit 1;
  if v_to is not null then perform evidence.carry_alarm(new.id, v_to); end if;
  return null;
end $$;
