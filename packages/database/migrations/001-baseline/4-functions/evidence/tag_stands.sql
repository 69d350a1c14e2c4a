-- Derives an item's present tags from the changes.
create function evidence.tag_stands() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.act = 'removed' then
    delete from evidence.tag where tag_id = new.tag_id and item_id = new.item_id;
  else
    insert into evidence.tag (incident_id, tag_id, item_id, officer_id) values (new.incident_id, new.tag_id, new.item_id, new.officer_id)
    on conflict do nothing;
  end if;
  return null;
end $$;
