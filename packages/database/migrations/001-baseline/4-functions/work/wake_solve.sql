-- Whoever hides an item, finds a twin or pins a fact need not think of the solve. It is woken at the end of the transaction:
-- the row that waits for an incident is one, and whoever holds it waits for nothing more.
create function work.wake_solve() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform work.add('reconstruct', 'reconstruct-incident', new.incident_id, new.incident_id,
    p_dedupe => 'reconstruct:' || new.incident_id, p_priority => 3);
  return null;
end $$;
