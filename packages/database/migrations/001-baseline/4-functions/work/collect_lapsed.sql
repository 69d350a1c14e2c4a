-- Ends the attempts of running rows whose lease has lapsed, because such a row has lost its worker. The row waits
-- again, or is dead after `p_max_attempts` attempts. It is skipped if a row with the same key already waits.
create function work.collect_lapsed(p_max_attempts integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v integer;
begin
  update work.outbox o set lease_until = null,
    state = case when work.has_successor(o.dedupe) then 'skipped' when attempt - waits >= p_max_attempts then 'dead' else 'pending' end,
    outcome = case when work.has_successor(o.dedupe) then 'superseded' when attempt - waits >= p_max_attempts then 'lapsed' else outcome end
  where state = 'running' and lease_until < clock_timestamp();
  get diagnostics v = row_count; return v;
end $$;
