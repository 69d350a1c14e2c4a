-- The salt and digests with which the page checks, before it continues an upload, that the picked file is the one of
-- which a part has arrived. Refused once the submission's code no longer opens.
create function intake.digests(p_capability bytea, p_number integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select jsonb_build_object('upload', u.id, 'salt', encode(u.salt, 'hex'), 'length', u.length, 'offset', u."offset",
      'segments', coalesce((select jsonb_agg(jsonb_build_object('start', g.start, 'length', g.length,
        'sha256', encode(g.salted_sha256, 'hex')) order by g.start) from public_zone.segment g where g.upload_id = u.id), '[]'))
    from intake.find_submission(p_capability) s join public_zone.upload u on u.submission_id = s.id
    where u.number = p_number and u.number > 0 and u.state <> 'reserved' and not intake.is_shut(s)),
    jsonb_build_object('refusal', 'capability-unknown'))
$$;
