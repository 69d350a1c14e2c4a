-- Whether another row with the same key already waits. That row will see everything that this row would have seen, so
-- this row can be skipped.
create function work.has_successor(p_dedupe text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p_dedupe is not null and exists (select from work.outbox where dedupe = p_dedupe and state in ('pending', 'queued'))
$$;
