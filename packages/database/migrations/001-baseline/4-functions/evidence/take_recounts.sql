-- Marks are taken by where they lie. Postgres knows the table as nearly empty, so it would read all of it and compare each
-- mark with each that is taken: after a great change every batch took minutes.
create function evidence.take_recounts(p_most integer) returns setof text
language sql volatile set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
  delete from evidence.recount where ctid = any(array(select ctid from evidence.recount limit p_most)) returning item_id
$$;
