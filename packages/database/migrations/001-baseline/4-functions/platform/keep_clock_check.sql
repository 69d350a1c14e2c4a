-- Stores one check an hour, however many processes measured.
create function platform.keep_clock_check(p_source text, p_missed boolean, p_offset_ms bigint, p_uncertainty_ms bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('clock check', 77));
  if not platform.clock_check_due() then return false; end if;
  insert into platform.clock_check (source, missed, offset_ms, uncertainty_ms) values (p_source, p_missed, p_offset_ms, p_uncertainty_ms);
  perform evidence.widen_received();
  return true;
end $$;
