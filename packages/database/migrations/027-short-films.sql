-- Films by what they cost: a hand of their own for short ones, and in each lane the cheaper first; and a copy whose work is
-- dead does not go on looking as if it were made.

alter table work.outbox drop constraint outbox_queue_check;
alter table work.outbox add constraint outbox_queue_check check (queue in ('preserve-first', 'inspect-first', 'preserve',
  'preserve-slow', 'inspect', 'inspect-slow', 'normalise', 'normalise-short', 'normalise-slow', 'reconstruct'));

-- As continue_as; `p_cost` (0 is next to nothing) puts it behind what is cheaper, unless an officer calls it urgent. What can
-- wait is behind all of it.
create function work.continue_at_cost(p_row bigint, p_attempt integer, p_queue text, p_task text, p_detail jsonb, p_dedupe text, p_cost integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v work.outbox;
begin
  select * into v from work.outbox o where o.id = p_row and o.attempt = p_attempt and o.state = 'running';
  if v.id is null then return; end if;
  perform work.add(p_queue, p_task, v.incident_id, v.subject, p_detail, p_dedupe,
    case when p_task = 'normalise-later' then greatest(v.priority, 30) when v.priority <= 1 then v.priority
      else v.priority + least(greatest(p_cost, 0), 9) end);
end $$;
revoke execute on function work.continue_at_cost(bigint, integer, text, text, jsonb, text, integer) from public;
grant execute on function work.continue_at_cost(bigint, integer, text, text, jsonb, text, integer) to firsthand_normalise;

create or replace function work.normalise_waits() returns table (waits boolean, later integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from work.outbox where queue in ('normalise', 'normalise-short', 'normalise-slow') and task <> 'normalise-later'
      and (state in ('queued', 'running') or (state = 'pending' and (not_before is null or not_before <= clock_timestamp())))),
    (select count(*)::integer from work.outbox where queue = 'normalise-slow' and task = 'normalise-later' and state in ('pending', 'queued'))
$$;

-- Whoever let a row die (a worker that lapsed too often, a store without the object, a broken seal) says nothing of the
-- copies that it was to make: they end with it, unless another row of the item is still to come.
create function work.end_making() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_clean text := 'clean:' || coalesce(new.detail ->> 'cleaning', '');
begin
  if new.task <> 'clean-item' and exists (select from work.outbox o where o.subject = new.subject and o.id <> new.id
    and o.task in ('normalise-item', 'normalise-short', 'normalise-video', 'normalise-later') and o.state in ('pending', 'queued', 'running'))
  then return null; end if;
  -- the card before the row, as everywhere; writing it is what announces the change
  update evidence.card set stage = stage where item_id = new.subject;
  update evidence.making m set state = 'failed', code = coalesce(new.outcome, 'given-up'), changed_at = clock_timestamp()
  where m.item_id = new.subject and m.state in ('running', 'waiting')
    and case when new.task = 'clean-item' then m.kind = v_clean else m.kind not like 'clean:%' end;
  return null;
end $$;
create trigger end_making after update of state on work.outbox for each row
  when (new.state = 'dead' and old.state <> 'dead'
    and new.task in ('normalise-item', 'normalise-short', 'normalise-video', 'normalise-later', 'clean-item'))
  execute function work.end_making();
revoke execute on function work.end_making() from public;
