-- A restricted item stays restricted where it is moved to, and so does the whole that it was a part of: what lies over the
-- same upload shows the same.
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
