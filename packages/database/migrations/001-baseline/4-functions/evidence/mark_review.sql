-- Marks each item that was decided on.
create function evidence.mark_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.recount select incident_id, item_id from now_rows;
  return null;
end $$;
