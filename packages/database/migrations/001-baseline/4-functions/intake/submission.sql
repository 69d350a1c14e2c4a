-- What a submission's URL or its code opens: enough to seal further documents to the right key.
create function intake.submission(p_capability bytea) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select jsonb_build_object('submission', s.id, 'source', s.source, 'urlHash', encode(s.url_hash, 'hex'),
      'codeHash', encode(s.code_hash, 'hex'), 'replyRecipient', s.reply_recipient,
      'files', (select count(*) from public_zone.upload u where u.submission_id = s.id and u.state <> 'reserved' and u.number > 0),
      'incident', intake.settings(i))
    from intake.find_submission(p_capability) s join platform.incident i on i.id = s.incident_id where s.id is not null), jsonb_build_object('refusal', 'capability-unknown'))
$$;
