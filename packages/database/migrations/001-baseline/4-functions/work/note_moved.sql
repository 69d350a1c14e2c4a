-- Sets the queue's flag without waiting: if another transaction is setting it, that is enough.
create function work.note_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update platform.queue_moved m set moved = true
  from (select q.queue from platform.queue_moved q where q.queue = new.queue and not q.moved for update skip locked) still
  where m.queue = still.queue;
  return null;
end $$;
