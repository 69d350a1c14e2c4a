create function intake.upload_facts(u public_zone.upload) returns jsonb language sql stable as $$
  select jsonb_build_object('upload', u.id, 'submission', u.submission_id, 'number', u.number, 'state', u.state, 'length', u.length,
    'offset', u."offset", 'segments', u.segments, 'lastRandom', u.last_random, 'salt', encode(u.salt, 'hex'),
    'expiresAt', floor(extract(epoch from u.expires_at) * 1000), 'receivedAt', floor(extract(epoch from u.received_at) * 1000),
    'keyId', u.key_id, 'recipient', i.recipient, 'holder', u.holder, 'slug', i.slug, 'exercise', i.exercise, 'incidentState', i.state, 'incident', i.id,
    'maxBytes', coalesce(u.max_bytes, i.max_file_bytes), 'previewOf', u.preview_of)
  from platform.incident i where i.id = u.incident_id
$$;
