-- Remaining work on an erased item has nothing to do. That is no failure that somebody has to look at.
create function work.erased_is_no_failure() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from evidence.tombstone where item_id = new.subject) then
    new.state := 'skipped';
    new.outcome := 'item-erased';
  end if;
  return new;
end $$;
