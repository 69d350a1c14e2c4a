-- Clears pictures for all screens. The officer who clears a picture must have seen it: custody's looks (`shown`,
-- `played`) prove that, and the page's word is not enough. Items without such a look are left out. Returns the ids of
-- the items that were cleared.
create function evidence.clear_items(p_incident text, p_items text[], p_officer text, p_why text, p_wish text) returns setof text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  with seen as materialized (
    select c.item_id from evidence.card c
    where c.item_id = any(p_items) and c.incident_id = p_incident and c.hidden is null and not c.restricted and not c.cleared
      and c.kind <> 'audio' and not ('infected' = any(c.flags))
      and exists (select from custody.look l where l.incident_id = p_incident and l.officer_id = p_officer
        and l.item_id = c.item_id and l.kind in ('shown', 'played'))
    order by c.item_id for update),
  clear as (update evidence.card c set cleared = true from seen s where c.item_id = s.item_id returning c.item_id)
  insert into evidence.clearing as n (incident_id, item_id, officer_id, act, why, wish)
  select p_incident, x.item_id, p_officer, 'cleared', p_why, p_wish from clear x order by x.item_id returning n.item_id;
end $$;
