-- Folds a group of twins into its best item: the one with most metadata, then the largest picture, then the most bytes,
-- then the first. Items that left the lists represent no group and are not counted.
create function evidence.fold_twins(p_item text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_all text[]; v_seen text[]; v_ids text[]; v_best text; v_holder text; v_holders text[] := '{}'; v_old text[]; v text;
begin
  -- In one order, so that two who fold one group do not wait for each other; and again if it grew while we waited.
  loop
    v_ids := array(select id from evidence.twins_of(p_item) t(id));
    v_all := array(select distinct id from (
      select unnest(v_ids) as id
      union all select g.id from evidence.parts_beside(v_ids) b(id) cross join lateral evidence.twins_of(b.id) g(id)
      union all select c.item_id from evidence.card c where c.folded_into = any(v_ids)) a where id is not null order by id);
    exit when v_all is not distinct from v_seen;
    perform 1 from evidence.card where item_id = any(v_all) order by item_id for update;
    v_seen := v_all;
  end loop;
  v_old := array(select distinct folded_into from evidence.card where item_id = any(v_all) and folded_into is not null);
  while cardinality(v_all) > 0 loop
    v_ids := array(select id from evidence.twins_of(v_all[1]) t(id));
    v_best := evidence.best_of(v_ids);
    v_holder := case when v_best is not null then evidence.holder_of(v_best, v_ids) end;
    update evidence.card c set folded_into = case when c.hidden is null then nullif(v_holder, c.item_id) end
    where c.item_id = any(v_ids) and c.folded_into is distinct from case when c.hidden is null then nullif(v_holder, c.item_id) end;
    v_holders := v_holders || v_ids || array_remove(array[v_holder], null);
    v_all := array(select x from unnest(v_all) x where x <> all(v_ids));
  end loop;
  update evidence.card c set sent = n.sent
  from (select h as id, 1 + (select count(*)::integer from evidence.card f where f.folded_into = h and f.hidden is null) as sent
    from (select distinct unnest(v_holders || v_old) as h) x) n
  where c.item_id = n.id and c.sent <> n.sent;
end $$;
