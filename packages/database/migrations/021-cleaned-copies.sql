-- A copy for sharing of a film takes as long as a film: it has the hands of the slow lane.
create function work.choose_clean_lane() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from evidence.card c join evidence.item i on i.id = c.item_id
    where c.item_id = new.subject and (c.kind in ('video', 'audio') or i.bytes > 268435456))
  then new.queue := 'normalise-slow'; end if;
  return new;
end $$;
create trigger choose_clean_lane before insert on work.outbox for each row
  when (new.task = 'clean-item') execute function work.choose_clean_lane();
revoke execute on function work.choose_clean_lane() from public;
