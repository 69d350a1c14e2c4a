-- The relay moves outbox rows only by functions: it reads no row itself.
grant usage on schema platform, work to firsthand_relay;

grant execute on function platform.beat(text, text, jsonb) to firsthand_relay;

grant execute on function
  work.collect_lapsed(integer),
  work.keep_queued(bigint, integer, integer),
  work.next_due_ms(),
  work.owe_locks(),
  work.queued_to_check(integer),
  work.send_again(bigint, integer),
  work.send_all_again(),
  work.sweep_partials(),
  work.take_due(integer, integer)
  to firsthand_relay;
