-- Moves a new arrival to the incident to which its submission was moved. A file that was moved back is no new arrival:
-- it is shown again under its first id, and stays.
create function evidence.item_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_to text := evidence.belongs_to(new.submission_id, new.incident_id);
begin
  if v_to is not null then
    perform work.add('preserve', 'move-item', new.incident_id, new.id, jsonb_build_object('to', v_to),
      'move-item ' || new.id || ' ' || v_to, 3);
  end if;
  return null;
end $$;
