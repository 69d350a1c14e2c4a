-- The effect of joining two items at an offset: how many members of the two items' rigs would move, and by how much.
-- Hidden members are not counted. No row is returned if one of the two is hidden or not placed. An item without an
-- estimate has no position, so its shift is only the distance by which it would leave its known bounds.
create function evidence.nudge_effect(p_incident text, p_item text, p_other text, p_offset_ms double precision,
  out items integer, out shift_ms double precision)
returns setof record language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with ends as materialized (
    select p.item_id, p.rig, p.estimate, p.earliest, p.latest from evidence.current_placement p
    join evidence.card c on c.item_id = p.item_id and c.hidden is null
    where p.item_id in (p_item, p_other) and p.incident_id = p_incident
  ), moved as (
    select e.item_id from ends e
    union
    select p.item_id from (select distinct rig from ends where rig is not null) r
    join evidence.current_placement p on p.rig = r.rig and p.incident_id = p_incident
    join evidence.card c on c.item_id = p.item_id and c.hidden is null
  )
  select (select count(*)::integer from moved), case
    when i.estimate is not null and o.estimate is not null then p_offset_ms - (o.estimate - i.estimate)
    when i.estimate is not null then (i.estimate + p_offset_ms) - least(greatest(i.estimate + p_offset_ms, o.earliest), o.latest)
    when o.estimate is not null then least(greatest(o.estimate - p_offset_ms, i.earliest), i.latest) - (o.estimate - p_offset_ms)
    else 0 end
  from ends i, ends o where i.item_id = p_item and o.item_id = p_other
$$;
