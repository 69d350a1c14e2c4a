-- The rows of a waiting retry of this copy. If there are any, the retry is not added again.
create function work.waiting_again(p_item text, p_kind text) returns setof bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from work.outbox where subject = p_item and detail ->> 'again' = p_kind and state in ('pending', 'queued', 'running')
$$;
