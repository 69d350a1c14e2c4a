-- When an item is moved, its alarms without an outcome follow.
create function evidence.carry_alarms() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_alarm text; v_to text; v evidence.item;
begin
  select * into strict v from evidence.item where id = new.item_id;
  select i.id into v_to from evidence.item i join evidence.card c on c.item_id = i.id and c.hidden is null
  where i.upload_id = v.upload_id and i.partial = v.partial and i.bytes = v.bytes and i.incident_id <> v.incident_id
  order by i.seq desc limit 1;
  if v_to is null then return null; end if;
  for v_alarm in select a.id from evidence.alarm a where a.incident_id = v.incident_id and a.outcome is null
    and (a.item_id = v.id or (a.source = 'file' and a.subject = v.upload_id)) order by a.seq
  loop
    perform evidence.carry_alarm(v_alarm, v_to);
  end loop;
  return null;
end $$;
