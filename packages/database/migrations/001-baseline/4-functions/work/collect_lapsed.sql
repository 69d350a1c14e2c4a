-- A running row with a lapsed lease has lost its worker.
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
