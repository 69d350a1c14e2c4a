-- A restricted item stays restricted after a move, and so does the whole file of a restricted part: items of the same
-- upload show the same.
create function evidence.restriction_stays() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.restriction;
begin
  select r.* into v from evidence.item i
  join evidence.item o on o.upload_id = i.upload_id and o.id <> i.id
  join evidence.card c on c.item_id = o.id and c.restricted
  join evidence.restriction r on r.item_id = o.id
  where i.id = new.item_id order by r.seq desc limit 1;
  if found and v.restricted then perform evidence.restrict_item(new.incident_id, new.item_id, v.officer_id, true, v.readers); end if;
  return null;
end $$;
