-- The copy of a film for sharing takes as long as the film, so it gets the slow lane. A brief's copy never waits there,
-- because a patrol waits for it.
create function work.choose_clean_lane() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from evidence.cleaning where id = new.detail ->> 'cleaning' and is_brief) then return new; end if;
  if exists (select from evidence.card c join evidence.item i on i.id = c.item_id
    where c.item_id = new.subject and (c.kind in ('video', 'audio') or i.bytes > 268435456))
  then new.queue := 'normalise-slow'; end if;
  return new;
end $$;
