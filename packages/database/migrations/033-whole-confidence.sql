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

-- Links that a later file showed to be of sound that was played, not of one moment: they stay in the record and count no longer.
create table evidence.link_dropped (
  link_id text primary key references evidence.link,
  incident_id text not null references platform.incident,
  reason text not null check (reason in ('replay', 'claims')),
  created_at timestamptz not null default clock_timestamp()
);
create trigger link_dropped_is_final before update or delete on evidence.link_dropped for each row execute function platform.refuse_change();
create function evidence.touch_by_dropped() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.touch_items(array(select unnest(array[l.a, l.b]) from fresh f join evidence.link l on l.id = f.link_id));
  return null;
end $$;
create trigger dropped_touches after insert on evidence.link_dropped referencing new table as fresh
  for each statement execute function evidence.touch_by_dropped();
revoke execute on function evidence.touch_by_dropped() from public;
grant select, insert on evidence.link_dropped to firsthand_reconstruct;
grant select on evidence.link_dropped to firsthand_command;
