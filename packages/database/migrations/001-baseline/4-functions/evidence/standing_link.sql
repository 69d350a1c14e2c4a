-- The officers' link between two items that was not recalled. `offset_ms` is measured from `p_item`. A pair has one
-- such link at a time: a second one would move nothing, and would take effect without a second officer when the first
-- is recalled (decision 054). If older links exist beside one another, returns the one by which the items are placed.
create function evidence.standing_link(p_incident text, p_item text, p_other text, out anchor text, out offset_ms double precision,
  out officer text, out created_at timestamptz)
returns setof record language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, case when p_item < p_other then l.offset_ms else -l.offset_ms end, a.officer_id, a.created_at
  from evidence.link l join evidence.anchor a on a.link_id = l.id
  left join evidence.current_placement x on x.item_id = l.a left join evidence.current_placement y on y.item_id = l.b
  where l.a = least(p_item, p_other) and l.b = greatest(p_item, p_other) and l.kind = 'officer' and l.incident_id = p_incident
    and not exists (select from evidence.anchor_recall r where r.anchor_id = a.id)
  order by abs(l.offset_ms - (y.estimate - x.estimate)) nulls last, a.seq limit 1
$$;
