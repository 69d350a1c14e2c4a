-- The groups that show a part of one of these items, or contain one as a part; each is named by its best item.
create function evidence.parts_beside(p_ids text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct b.id
  from evidence.twin t cross join lateral (select case when t.item_id = any(p_ids) then t.twin_of else t.item_id end as id) o
  cross join lateral (select evidence.best_of(array(select id from evidence.twins_of(o.id) g(id))) as id) b
  join evidence.card c on c.item_id = o.id and c.hidden is null
  where b.id is not null and t.evidence ->> 'form' = 'part' and (t.item_id = any(p_ids)) <> (t.twin_of = any(p_ids))
$$;
