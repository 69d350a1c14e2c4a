-- Whether real work could be taken now in this lane. Asked while the lane's worker is busy with a drill's film.
create function work.real_waits(p_queue text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from work.outbox where queue = p_queue and not exercise and task <> 'normalise-later'
    and state in ('pending', 'queued') and (not_before is null or not_before <= clock_timestamp()))
$$;
