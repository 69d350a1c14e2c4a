-- Hides the items that the witness withdrew: all items of the submission, or those of one file if `p_number` is given.
-- An item that is hidden already is left alone, unless it is hidden as `superseded`. Returns how many were hidden.
create function evidence.withdraw_items(p_submission text, p_number integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_item text; v_count integer := 0;
begin
  -- In one order, so that the chains of several incidents are told in one order too.
  for v_item in select i.id from evidence.item i join evidence.card c on c.item_id = i.id
    where i.submission_id = p_submission and (p_number is null or i.number = p_number)
      and (c.hidden is null or c.hidden = 'superseded') and evidence.is_withdrawn(i.submission_id, i.number, i.upload_id)
    order by i.incident_id, i.seq
  loop
    update evidence.card set hidden = 'withdrawn' where item_id = v_item and (hidden is null or hidden = 'superseded');
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
