-- Items that show the whole of the same picture. A part (a crop, a screenshot, a collage) does not connect groups.
create function evidence.twins_of(p_item text) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive near(id) as (
    select p_item
    union
    select o.id from near n
    join evidence.twin t on n.id in (t.item_id, t.twin_of) and t.evidence ->> 'form' is distinct from 'part'
    cross join lateral (select case when t.item_id = n.id then t.twin_of else t.item_id end as id) o
  ) select id from near
$$;
