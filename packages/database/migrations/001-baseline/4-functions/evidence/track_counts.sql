-- Whether a track is current: only the one from inspect's newest run is. If that run found no track, the item has none.
create function evidence.track_counts(p_item text, p_extraction text) returns boolean
language sql stable parallel safe set search_path = pg_catalog, pg_temp as $$
  select p_extraction = (select x.id from evidence.extraction x where x.item_id = p_item and x.tool = 'inspect'
    order by x.finished_at desc, x.seq desc, x.id limit 1)
$$;
