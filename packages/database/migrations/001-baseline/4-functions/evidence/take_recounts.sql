-- Takes at most `p_most` marks: deletes them by their ctid. Sequential scans are switched off. The planner believes
-- that the table is nearly empty, so it would scan all of it and compare each mark with each taken one. After a large
-- change every batch took minutes.
create function evidence.take_recounts(p_most integer) returns setof text
language sql volatile set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
  delete from evidence.recount where ctid = any(array(select ctid from evidence.recount limit p_most)) returning item_id
$$;
