-- When the next row is due. The relay asks this in every round. In a surge tens of thousands of rows wait, and a
-- minimum over all of them would read each. So leased rows are read by their index, and only rows without a lease are
-- scanned.
create function work.next_due_ms() returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select ceil(extract(epoch from least(
    (select min(coalesce(not_before, clock_timestamp())) from work.outbox where state = 'pending'),
    (select min(lease_until) from work.outbox where state in ('queued', 'running'))) - clock_timestamp()) * 1000)::bigint
$$;
