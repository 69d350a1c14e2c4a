-- Spreads restrictions between twins, so that the same picture is not open beside its restricted twin. A restriction
-- always spreads from the older to the younger item. It spreads to the older one only if both show the whole picture;
-- otherwise one restricted collage would restrict the pictures of other witnesses.
create function evidence.twin_found() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.restriction; v_from text; v_to text;
begin
  for v_from, v_to in select * from (values (new.twin_of, new.item_id), (new.item_id, new.twin_of)) s (f, t)
    where s.f = new.twin_of or new.evidence ->> 'form' is distinct from 'part'
  loop
    select r.* into v from evidence.restriction r join evidence.card c on c.item_id = r.item_id and c.restricted
    where r.item_id = v_from order by r.seq desc limit 1;
    if found and v.restricted and exists (select from evidence.card where item_id = v_to and not restricted) then
      perform evidence.restrict_item(new.incident_id, v_to, v.officer_id, true, v.readers);
    end if;
  end loop;
  perform evidence.fold_twins(new.item_id);
  perform evidence.fold_twins(new.twin_of);
  return null;
end $$;
