-- Ends an attempt at a row and returns the row's new state. `p_outcome`: `retry` and `wait` run the row again later. A
-- `wait` does not count towards the limit of attempts.
create function work.settle(p_id bigint, p_attempt integer, p_outcome text, p_code text, p_after_ms integer, p_max_attempts integer)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_state text;
begin
  update work.outbox o set
    waits = o.waits + case when p_outcome = 'wait' then 1 else 0 end,
    state = case when p_outcome not in ('retry', 'wait') then p_outcome when work.has_successor(o.dedupe) then 'skipped'
      when p_outcome = 'retry' and o.attempt - o.waits >= p_max_attempts then 'dead' else 'pending' end,
    outcome = p_code, lease_until = null,
    not_before = case when p_outcome = 'wait' or (p_outcome = 'retry' and o.attempt - o.waits < p_max_attempts)
      then clock_timestamp() + make_interval(secs => p_after_ms / 1000.0) end
  where id = p_id and attempt = p_attempt and state = 'running' returning state into v_state;
  if v_state = 'pending' then perform pg_notify('outbox', ''); end if;
  return v_state;
end $$;
