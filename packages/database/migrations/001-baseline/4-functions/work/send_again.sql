-- Relay: the job is lost, so the row is sent again. That attempt never ran.
create function work.send_again(p_id bigint, p_attempt integer) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with back as (update work.outbox set state = 'pending', lease_until = null, waits = waits + 1
    where id = p_id and attempt = p_attempt and state = 'queued' returning 1)
  select exists (select from back)
$$;
