-- Derives an item's present verification state from the newest entries.
create function evidence.verification_stands() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.verified (item_id, incident_id, state, officers)
  select new.item_id, new.incident_id, new.state, count(*) from (select distinct on (v.officer_id) v.state
    from evidence.verification v where v.item_id = new.item_id order by v.officer_id, v.seq desc) own where own.state = new.state
  on conflict (item_id) do update set state = excluded.state, officers = excluded.officers;
  return null;
end $$;
