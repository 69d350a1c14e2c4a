-- Asks the holder of an upload to flush and release it, because another connection wants it. This only saves time: the
-- compare-and-set decides.
create function intake.ask_holder(p_url_hash bytea, p_asker text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is not null and v.state = 'open' then perform pg_notify('intake_takeover', v.id || ' ' || left(p_asker, 40)); end if;
end $$;
