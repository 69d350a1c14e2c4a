-- Hourly: how far the clock that writes all times is off, against a reference. `at` is by that clock.
create table platform.clock_check (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  source text not null check (source in ('ntp', 'https', 'store', 'no-reference')),
  -- A time source is configured and gave no answer.
  missed boolean not null,
  -- Positive: our clock is ahead.
  offset_ms bigint,
  uncertainty_ms bigint check (uncertainty_ms >= 0),
  is_off boolean generated always as (coalesce(abs(offset_ms) - uncertainty_ms > 1000, false)) stored,
  check ((source = 'no-reference') = (offset_ms is null)),
  check ((offset_ms is null) = (uncertainty_ms is null))
);
create index on platform.clock_check (at);
create index clock_check_off on platform.clock_check (at) where is_off;
create trigger clock_check_is_final before update or delete on platform.clock_check for each row execute function platform.refuse_change();

-- A clock that was set back is compared at once, one that is off every ten minutes, so that it is seen when it is right.
create function platform.clock_check_due() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select c.at <= clock_timestamp() - case when c.is_off then interval '10 minutes' else interval '1 hour' end
      or c.at >= clock_timestamp() + interval '5 minutes'
    from platform.clock_check c order by c.seq desc limit 1), true)
$$;

-- By how much what was written at `p_at` may be wrong; null where the checks before and after it found nothing, or say
-- nothing. A check speaks for a day at most.
create function platform.clock_doubt(p_at timestamptz) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select max(abs(c.offset_ms) + c.uncertainty_ms) from (
    (select * from platform.clock_check where offset_ms is not null and at <= p_at and at > p_at - interval '1 day' order by at desc limit 1)
    union all
    (select * from platform.clock_check where offset_ms is not null and at > p_at and at < p_at + interval '1 day' order by at limit 1)) c
  where c.is_off
$$;

-- The bound of what was inspected before a check found the clock off: a correction is a new row. Run twice it adds nothing.
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

-- One an hour, however many measured it.
create function platform.keep_clock_check(p_source text, p_missed boolean, p_offset_ms bigint, p_uncertainty_ms bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('clock check', 77));
  if not platform.clock_check_due() then return false; end if;
  insert into platform.clock_check (source, missed, offset_ms, uncertainty_ms) values (p_source, p_missed, p_offset_ms, p_uncertainty_ms);
  perform evidence.widen_received();
  return true;
end $$;

revoke execute on function platform.clock_check_due(), platform.clock_doubt(timestamptz), evidence.widen_received(),
  platform.keep_clock_check(text, boolean, bigint, bigint) from public;
grant execute on function platform.clock_check_due(), platform.keep_clock_check(text, boolean, bigint, bigint) to firsthand_preserve;
grant execute on function platform.clock_doubt(timestamptz) to firsthand_inspect, firsthand_normalise, firsthand_reconstruct;
grant select on platform.clock_check to firsthand_command, firsthand_ops;

insert into custody.writer (role, action) values ('firsthand_preserve', 'clock.checked') on conflict do nothing;
