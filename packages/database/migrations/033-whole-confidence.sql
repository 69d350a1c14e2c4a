-- A placement is kept as it was solved: a replay compares it number by number, and an export reads an incident's as of one.
alter table evidence.placement alter column confidence type double precision;
create index on evidence.placement (incident_id, revision);
-- A check's file is removed with everything that was made of it.
grant select on evidence.sound to firsthand_preserve;

-- Whoever hides an item, finds a twin or pins a fact need not think of the solve. At the end of the transaction: the row that
-- waits for an incident is one, and whoever holds it waits for nothing more.
create function work.wake_solve() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform work.add('reconstruct', 'reconstruct-incident', new.incident_id, new.incident_id,
    p_dedupe => 'reconstruct:' || new.incident_id, p_priority => 3);
  return null;
end $$;
create constraint trigger hidden_wakes after update of hidden on evidence.card deferrable initially deferred for each row
  when (old.hidden is distinct from new.hidden) execute function work.wake_solve();
create constraint trigger twin_wakes after insert on evidence.twin deferrable initially deferred
  for each row execute function work.wake_solve();
create constraint trigger anchor_wakes after insert on evidence.anchor deferrable initially deferred
  for each row execute function work.wake_solve();
create constraint trigger recall_wakes after insert on evidence.anchor_recall deferrable initially deferred
  for each row execute function work.wake_solve();
revoke execute on function work.wake_solve() from public;
