-- Computes rows of evidence.counted from the present facts of these items. A hidden item has no row. An undone decision
-- counts as none.
create function evidence.count_of(p_items text[]) returns setof evidence.counted
language sql stable parallel safe rows 100 as $$
  select p.earliest, p.latest, p.middle, i.bytes, coalesce(jsonb_array_length(q.conflicts), 0),
    evidence.lane_of(c.kind, coalesce(p.status, 'arriving')),
    case when p.item_id is null then null else evidence.density_level(p.earliest, p.latest) end,
    c.folded_into is not null, c.restricted, case when p.item_id is null then null else p.estimate is not null end,
    i.incident_id, i.id, i.submission_id, c.kind, c.stage, coalesce(p.status, 'arriving'), c.flags,
    nullif((select r.decision from evidence.review r where r.item_id = i.id order by r.seq desc limit 1), 'none'),
    p.grade, p.rig, q.lat, q.lon
  from unnest(p_items) u(id)
  join evidence.item i on i.id = u.id
  join evidence.card c on c.item_id = u.id and c.hidden is null
  left join evidence.current_placement p on p.item_id = u.id
  left join evidence.placement q on q.item_id = p.item_id and q.revision = p.revision
$$;
