-- The other officers' links between the two items of `p_anchor`. Each has no effect now, and would take effect if
-- `p_anchor` were recalled. Returns none if one of them agrees with the present placements to within a frame. Such
-- links are older than the rule of one link for each pair (decision 054).
create function evidence.links_asleep(p_incident text, p_anchor text)
returns table (anchor text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with others as materialized (
    select a.id, a.seq, coalesce(abs(l.offset_ms - (y.estimate - x.estimate)) <= 40, false) as holds
    from evidence.anchor own join evidence.link mine on mine.id = own.link_id
    join evidence.link l on l.a = mine.a and l.b = mine.b and l.kind = 'officer' and l.id <> mine.id
    join evidence.anchor a on a.link_id = l.id
    left join evidence.current_placement x on x.item_id = l.a left join evidence.current_placement y on y.item_id = l.b
    where own.id = p_anchor and own.incident_id = p_incident
      and not exists (select from evidence.anchor_recall r where r.anchor_id = a.id)
  )
  select o.id from others o where not exists (select from others h where h.holds) order by o.seq
$$;
