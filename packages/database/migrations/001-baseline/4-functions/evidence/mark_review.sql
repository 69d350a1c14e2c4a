-- Marks each item on which an officer decided. The mark asks for a recount, because the sums do not include the
-- decision yet.
create function evidence.mark_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.recount select incident_id, item_id from now_rows;
  return null;
end $$;
