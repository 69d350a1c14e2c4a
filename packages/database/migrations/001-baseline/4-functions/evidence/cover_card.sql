-- Covers the picture of an item that is restricted, hidden or withdrawn, in the same transaction, so that no caller can
-- forget it.
create function evidence.cover_card() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.cleared := false;
  insert into evidence.clearing (incident_id, item_id, officer_id, act, why)
  select new.incident_id, new.item_id, case when new.restricted then (select r.officer_id from evidence.restriction r
      where r.item_id = new.item_id order by r.seq desc limit 1) end, 'covered',
    case when new.restricted then 'restricted' when new.hidden is not null then 'hidden' else 'infected' end;
  return new;
end $$;
