-- Marks each item whose counted placement changed.
create function evidence.mark_placement() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into evidence.recount select incident_id, item_id from now_rows;
  elsif tg_op = 'DELETE' then
    insert into evidence.recount select incident_id, item_id from old_rows;
  else
    insert into evidence.recount select n.incident_id, n.item_id from now_rows n join old_rows o on o.item_id = n.item_id
    where (n.revision, n.earliest, n.estimate, n.latest, n.status, n.grade, n.rig)
      is distinct from (o.revision, o.earliest, o.estimate, o.latest, o.status, o.grade, o.rig);
  end if;
  return null;
end $$;
