-- The best item of a group of twins. Null if all of them left the lists.
create function evidence.best_of(p_ids text[]) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.item_id from evidence.card c join evidence.item i on i.id = c.item_id
  where c.item_id = any(p_ids) and c.hidden is null
  order by evidence.metadata_of(c.item_id) desc, floor(log(2, greatest(coalesce(c.width::bigint * c.height, 0), 1)::numeric)) desc,
    (select count(distinct k.source) from evidence.claim k where k.item_id = c.item_id and k.trust >= 35) desc, i.bytes desc, i.seq
  limit 1
$$;
