-- An item's receipt gives an upper bound on its time. If a check finds that the clock was off, this adds the clock's
-- possible error to that bound, for items that were inspected before the check. A correction is a new row. Idempotent.
create function evidence.widen_received() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_count integer;
begin
  if not exists (select from platform.clock_check where is_off and at > clock_timestamp() - interval '25 hours') then return 0; end if;
  insert into evidence.claim (id, incident_id, item_id, about, source, raw, ref, at_ms, resolution_ms, zone, zone_source, error, clock, trust)
  select 'cl_' || (select string_agg(substr('abcdefghijklmnopqrstuvwxyz234567', (get_byte(h.hash, n) & 31) + 1, 1), '' order by n)
      from generate_series(0, 25) n), i.incident_id, i.id, 'time', c.source, c.raw, c.ref, c.at_ms, c.resolution_ms, c.zone, c.zone_source,
    c.error || jsonb_build_object('highMs', d.ms), c.clock, c.trust
  from evidence.item i
  cross join lateral (select platform.clock_doubt(i.received_at) as ms) d
  cross join lateral (select k.* from evidence.claim k where k.item_id = i.id and k.source = 'door.received'
    order by (k.error ->> 'highMs')::numeric desc limit 1) c
  cross join lateral (select sha256(convert_to(concat_ws(' ', 'received', i.id, d.ms), 'UTF8')) as hash) h
  where i.received_at > clock_timestamp() - interval '25 hours' and d.ms > coalesce((c.error ->> 'highMs')::numeric, 0)
  on conflict do nothing;
  get diagnostics v_count = row_count;
  return v_count;
end $$;
