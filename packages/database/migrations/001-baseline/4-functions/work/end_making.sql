-- When a row dies (a worker that lapsed too often, a store without the object, a broken seal), its unfinished copies
-- are ended too, unless another row of the item is still to come.
create function work.end_making() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_clean text := 'clean:' || coalesce(new.detail ->> 'cleaning', '');
begin
  if new.task <> 'clean-item' and exists (select from work.outbox o where o.subject = new.subject and o.id <> new.id
    and o.task in ('normalise-item', 'normalise-short', 'normalise-video', 'normalise-later') and o.state in ('pending', 'queued', 'running'))
  then return null; end if;
  -- the card before the row, as everywhere; writing it is what announces the change
  update evidence.card set stage = stage where item_id = new.subject;
  update evidence.making m set state = 'failed', code = coalesce(new.outcome, 'given-up'), changed_at = work.minute(),
    seq = nextval('evidence.written')
  where m.item_id = new.subject and m.state in ('running', 'waiting')
    and case when new.task = 'clean-item' then m.kind = v_clean else m.kind not like 'clean:%' end;
  return null;
end $$;
