-- Covers items again for all screens. Returns those that were cleared.
create function evidence.cover_items(p_incident text, p_items text[], p_officer text, p_why text, p_wish text) returns setof text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  with clear as materialized (
    select c.item_id from evidence.card c where c.item_id = any(p_items) and c.incident_id = p_incident and c.cleared
    order by c.item_id for update),
  covered as (update evidence.card c set cleared = false from clear s where c.item_id = s.item_id returning c.item_id)
  insert into evidence.clearing as n (incident_id, item_id, officer_id, act, why, wish)
  select p_incident, x.item_id, p_officer, 'covered', p_why, p_wish from covered x order by x.item_id returning n.item_id;
end $$;
