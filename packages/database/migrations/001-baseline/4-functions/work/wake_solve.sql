-- Queues the solve, so that functions that hide an item, find a twin or pin a fact need not queue it. The trigger is
-- deferred to the end of the transaction, because all transactions of an incident share one waiting row: a transaction
-- that locks it last does not wait for another lock while it holds it.
create function work.wake_solve() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform work.add('reconstruct', 'reconstruct-incident', new.incident_id, new.incident_id,
    p_dedupe => 'reconstruct:' || new.incident_id, p_priority => 3);
  return null;
end $$;
