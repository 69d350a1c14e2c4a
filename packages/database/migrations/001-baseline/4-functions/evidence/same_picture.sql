-- Items that show the same as a restricted one: its group, and later items that show a part of it or contain it.
create function evidence.same_picture(p_item text) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with same as (select id from evidence.twins_of(p_item) g(id))
  select id from same
  union
  select t.item_id from evidence.twin t join same on same.id = t.twin_of where t.evidence ->> 'form' = 'part'
$$;
