-- Adds the solve, so that functions that hide an item, find a twin or pin a fact need not add it. It runs at the end of
-- the transaction. Each incident has one waiting row, and a transaction that locks it so late waits for nothing more.
create function work.wake_solve() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform work.add('reconstruct', 'reconstruct-incident', new.incident_id, new.incident_id,
    p_dedupe => 'reconstruct:' || new.incident_id, p_priority => 3);
  return null;
end $$;
