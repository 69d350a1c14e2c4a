-- Redis lost everything (its epoch key is gone): each queued row is sent again.
create function work.send_all_again() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v integer;
begin
  update work.outbox set state = 'pending', lease_until = null, waits = waits + 1 where state = 'queued';
  get diagnostics v = row_count; return v;
end $$;
