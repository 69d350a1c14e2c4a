-- Adds the solve, so that whoever hides an item, finds a twin or pins a fact need not do it. It runs at the end of the
-- transaction: an incident has one waiting row, and whoever locks it waits for nothing more.
create function work.wake_solve() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform work.add('reconstruct', 'reconstruct-incident', new.incident_id, new.incident_id,
    p_dedupe => 'reconstruct:' || new.incident_id, p_priority => 3);
  return null;
end $$;
