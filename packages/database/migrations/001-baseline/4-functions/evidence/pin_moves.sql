-- The effect of pinning an item to this interval: how many items of its rig move, and how far its estimate moves. A
-- hidden item is not counted.
create function evidence.pin_moves(p_incident text, p_item text, p_from bigint, p_to bigint, out items integer, out shift_ms double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with its as materialized (select p.item_id, p.rig, p.estimate from evidence.current_placement p
    where p.item_id = p_item and p.incident_id = p_incident)
  select greatest(1, (select count(*)::integer from its join evidence.current_placement p on p.rig = its.rig and p.incident_id = p_incident
      join evidence.card c on c.item_id = p.item_id and c.hidden is null)),
    (select (least(greatest(its.estimate, p_from), p_to) - its.estimate)::double precision from its)
$$;
