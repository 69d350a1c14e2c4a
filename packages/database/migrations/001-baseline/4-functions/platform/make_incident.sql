-- The only way to make an incident, for the command line and for an officer. packages/database writes `p_facts`.
-- Returns false if the slug is taken.
create function platform.make_incident(p_facts jsonb, p_probe bytea, p_probe_sha256 bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into platform.incident (id, slug, kind, state, exercise, title, place, zone, lat, lon, languages,
    emergency_number, texts, max_file_bytes, max_files, max_submission_bytes, max_incident_bytes, max_open_uploads,
    lock_mode, lock_days, closes_at, keep_until, key_id, recipient, key_probe, key_probe_sha256)
  select f.id, f.slug, f.kind, f.state, f.state = 'drill', f.title, f.place, f.zone, f.lat, f.lon, f.languages,
    f.emergency_number, f.texts, f.max_file_bytes, f.max_files, f.max_submission_bytes, f.max_incident_bytes,
    f.max_open_uploads, f.lock_mode, f.lock_days, f.closes_at,
    coalesce(f.keep_until, clock_timestamp() + interval '1 year'), f.key_id, f.recipient, p_probe, p_probe_sha256
  from jsonb_populate_record(null::platform.incident, p_facts) f where f.state in ('drill', 'active')
  on conflict (slug) do nothing;
  return found;
end $$;
