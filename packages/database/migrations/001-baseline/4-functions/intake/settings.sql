-- The settings from which the page is built. They tell witnesses until when they can send, in the incident's own time
-- zone.
create function intake.settings(i platform.incident) returns jsonb language sql stable as $$
  select jsonb_build_object('id', i.id, 'slug', i.slug, 'kind', i.kind, 'state', i.state, 'exercise', i.exercise,
    'title', i.title, 'place', i.place, 'languages', to_jsonb(i.languages), 'emergencyNumber', i.emergency_number,
    'texts', i.texts, 'maxFileBytes', i.max_file_bytes, 'maxFiles', i.max_files, 'maxSubmissionBytes', i.max_submission_bytes, 'keyId', i.key_id,
    'zone', i.zone, 'closesAt', floor(extract(epoch from i.closes_at) * 1000)::bigint,
    'recipient', case when i.key_proven_at is not null then i.recipient end)
$$;
