-- Whether an item is on its way to an incident other than `p_to`.
create function work.goes_elsewhere(p_item text, p_to text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from work.outbox where subject = p_item and task = 'move-item' and state in ('pending', 'queued', 'running')
    and detail ->> 'to' <> p_to)
$$;
