-- `waits`: whether work on playable copies could be done now. `later`: how many rows wait for an idle machine. Each of
-- those rows polls. The more there are, the less often each one polls.
create function work.normalise_waits() returns table (waits boolean, later integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from work.outbox where queue in ('normalise', 'normalise-short', 'normalise-slow') and task <> 'normalise-later'
      and (state in ('queued', 'running') or (state = 'pending' and (not_before is null or not_before <= clock_timestamp())))),
    (select count(*)::integer from work.outbox where queue = 'normalise-slow' and task = 'normalise-later' and state in ('pending', 'queued'))
$$;
