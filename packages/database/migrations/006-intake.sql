-- All that the public door can do. Each function answers jsonb: what was asked for, or {"refusal": code}.
create schema intake;

create function intake.settings(i platform.incident) returns jsonb language sql stable as $$
  select jsonb_build_object('id', i.id, 'slug', i.slug, 'kind', i.kind, 'state', i.state, 'exercise', i.exercise,
    'title', i.title, 'place', i.place, 'languages', to_jsonb(i.languages), 'emergencyNumber', i.emergency_number,
    'texts', i.texts, 'maxFileBytes', i.max_file_bytes, 'maxFiles', i.max_files, 'keyId', i.key_id,
    'recipient', case when i.key_proven_at is not null then i.recipient end)
$$;

create function intake.open_incidents() returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(intake.settings(i) order by i.seq desc), '[]')
  from platform.incident i where i.kind = 'event' and i.state in ('drill', 'active', 'closing')
$$;

-- Of an incident that is not open only its state is told.
create function intake.incident(p_slug text) returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select case when i.state in ('drill', 'active', 'closing') then intake.settings(i)
      else jsonb_build_object('refusal', case i.state when 'closed' then 'incident-closed' else 'incident-not-found' end, 'exercise', i.exercise) end
    from platform.incident i where i.slug = p_slug), jsonb_build_object('refusal', 'incident-not-found'))
$$;

create function intake.create_submission(p_slug text, p_id text, p_url_hash bytea, p_code_hash bytea, p_reply_recipient text)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_incident platform.incident; v_known public_zone.submission;
begin
  select * into v_known from public_zone.submission where url_hash = p_url_hash;
  if found then
    return jsonb_build_object('submission', v_known.id, 'existing', true,
      'incident', (select intake.settings(i) from platform.incident i where i.id = v_known.incident_id));
  end if;
  select * into v_incident from platform.incident where slug = p_slug for share;
  if not found or v_incident.state = 'dormant' then return jsonb_build_object('refusal', 'incident-not-found'); end if;
  if v_incident.state not in ('drill', 'active') then return jsonb_build_object('refusal', 'incident-closed'); end if;
  if v_incident.key_proven_at is null then return jsonb_build_object('refusal', 'busy'); end if;
  insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
  values (p_id, v_incident.id, case v_incident.kind when 'check' then 'check' else 'witness' end, p_url_hash, p_code_hash, p_reply_recipient);
  return jsonb_build_object('submission', p_id, 'existing', false, 'incident', intake.settings(v_incident));
exception when unique_violation then
  -- Two creations with one key at the same moment: the other one won; answer as a replay.
  select * into v_known from public_zone.submission where url_hash = p_url_hash;
  if not found then return jsonb_build_object('refusal', 'illegal-state'); end if;
  return jsonb_build_object('submission', v_known.id, 'existing', true,
    'incident', (select intake.settings(i) from platform.incident i where i.id = v_known.incident_id));
end $$;

-- What a submission's URL or its code opens: enough to seal further documents to the right key.
create function intake.submission(p_capability bytea) returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select jsonb_build_object('submission', s.id, 'source', s.source, 'urlHash', encode(s.url_hash, 'hex'),
      'codeHash', encode(s.code_hash, 'hex'), 'replyRecipient', s.reply_recipient,
      'files', (select count(*) from public_zone.upload u where u.submission_id = s.id and u.state <> 'reserved'),
      'incident', intake.settings(i))
    from public_zone.submission s join platform.incident i on i.id = s.incident_id
    where s.url_hash = p_capability or s.code_hash = p_capability), jsonb_build_object('refusal', 'capability-unknown'))
$$;

create function intake.upload_facts(u public_zone.upload) returns jsonb language sql stable as $$
  select jsonb_build_object('upload', u.id, 'submission', u.submission_id, 'number', u.number, 'state', u.state, 'length', u.length,
    'offset', u."offset", 'segments', u.segments, 'lastRandom', u.last_random, 'salt', encode(u.salt, 'hex'),
    'expiresAt', floor(extract(epoch from u.expires_at) * 1000), 'receivedAt', floor(extract(epoch from u.received_at) * 1000),
    'keyId', u.key_id, 'recipient', i.recipient, 'holder', u.holder, 'slug', i.slug, 'exercise', i.exercise, 'incidentState', i.state, 'incident', i.id,
    'maxBytes', i.max_file_bytes)
  from platform.incident i where i.id = u.incident_id
$$;

-- The number is given first, so that the sealed declaration can hold it; bytes are taken only once that lies in the store.
create function intake.reserve_upload(p_submission bytea, p_id text, p_url_hash bytea, p_length bigint, p_salt bytea)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_sub public_zone.submission; v_incident platform.incident; v_upload public_zone.upload;
begin
  select * into v_sub from public_zone.submission where url_hash = p_submission or code_hash = p_submission for update;
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  select u.* into v_upload from public_zone.upload u join public_zone.upload_url l on l.upload_id = u.id where l.url_hash = p_url_hash;
  if found then
    if v_upload.submission_id <> v_sub.id then return jsonb_build_object('refusal', 'capability-unknown'); end if;
    return intake.upload_facts(v_upload);
  end if;
  select * into v_incident from platform.incident where id = v_sub.incident_id;
  if v_incident.state not in ('drill', 'active') then return jsonb_build_object('refusal', 'incident-closed'); end if;
  if p_length > v_incident.max_file_bytes then return jsonb_build_object('refusal', 'too-large', 'limit', v_incident.max_file_bytes); end if;
  if (select count(*) from public_zone.upload where submission_id = v_sub.id) >= v_incident.max_files then
    return jsonb_build_object('refusal', 'too-many-files', 'limit', v_incident.max_files);
  end if;
  insert into public_zone.upload (id, submission_id, incident_id, number, length, salt, key_id, expires_at)
  values (p_id, v_sub.id, v_sub.incident_id, (select coalesce(max(number), 0) + 1 from public_zone.upload where submission_id = v_sub.id),
    p_length, p_salt, v_incident.key_id, work.minute() + interval '7 days')
  returning * into v_upload;
  insert into public_zone.upload_url values (p_url_hash, p_id);
  return intake.upload_facts(v_upload);
end $$;

create function intake.find_upload(p_url_hash bytea) returns public_zone.upload language sql as $$
  select u.* from public_zone.upload_url l join public_zone.upload u on u.id = l.upload_id where l.url_hash = p_url_hash
$$;

-- One place that ends an upload well: all bytes are durable, so its work is owed from this moment.
create function intake.complete(p_upload text) returns void language plpgsql as $$
declare v public_zone.upload;
begin
  update public_zone.upload set state = 'complete', received_at = work.minute(), appended_at = work.minute(), holder = null
  where id = p_upload and state = 'open' returning * into v;
  if found then
    perform work.add('preserve', 'preserve-upload', v.incident_id, v.id);
  end if;
end $$;

create function intake.declare_upload(p_url_hash bytea, p_declaration bytea, p_object_key text, p_version text)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is null then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  update public_zone.upload set state = 'open', declaration = p_declaration, declaration_key = p_object_key, declaration_version = p_version
  where id = v.id and state = 'reserved';
  if v.length = 0 then perform intake.complete(v.id); end if;
  return intake.upload_facts(intake.find_upload(p_url_hash));
end $$;

create function intake.upload(p_url_hash bytea) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is null or v.state = 'reserved' then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if v.state = 'withdrawn' then return jsonb_build_object('refusal', 'upload-gone'); end if;
  if v.state = 'expired' or (v.state = 'open' and v.expires_at < clock_timestamp()) then
    return jsonb_build_object('refusal', 'upload-expired');
  end if;
  return intake.upload_facts(v);
end $$;

create function intake.declare_length(p_url_hash bytea, p_length bigint)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload; v_max bigint;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is null or v.state = 'reserved' then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  select * into v from public_zone.upload where id = v.id for update;
  if v.length is not null and v.length <> p_length then return jsonb_build_object('refusal', 'length-changed'); end if;
  if v.state = 'open' then
    select max_file_bytes into v_max from platform.incident where id = v.incident_id;
    if p_length > v_max then return jsonb_build_object('refusal', 'too-large', 'limit', v_max); end if;
    if p_length < v."offset" then return jsonb_build_object('refusal', 'length-changed'); end if;
    update public_zone.upload set length = p_length where id = v.id;
    if p_length = v."offset" then perform intake.complete(v.id); end if;
  end if;
  return intake.upload_facts(intake.find_upload(p_url_hash));
end $$;

-- The compare-and-set that makes an offset true. The object already lies in the store.
create function intake.commit_segment(p_url_hash bytea, p_start bigint, p_length bigint, p_object jsonb, p_salted bytea, p_sealed bytea)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload; v_max bigint;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is null then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  select * into v from public_zone.upload where id = v.id for update;
  if v.state in ('withdrawn', 'expired') then return jsonb_build_object('refusal', 'upload-gone'); end if;
  -- The same object again: the earlier commit was made and its answer lost.
  if exists (select from public_zone.segment where upload_id = v.id and start = p_start and object_key = p_object ->> 'key') then
    return intake.upload_facts(v);
  end if;
  if v.state <> 'open' or v."offset" <> p_start then
    return jsonb_build_object('refusal', 'offset-mismatch', 'offset', v."offset");
  end if;
  select max_file_bytes into v_max from platform.incident where id = v.incident_id;
  if p_start + p_length > coalesce(v.length, v_max) then return jsonb_build_object('refusal', 'too-large', 'limit', coalesce(v.length, v_max)); end if;
  insert into public_zone.segment (upload_id, start, length, object_key, version_id, random, salted_sha256, sealed_sha256, key_id)
  values (v.id, p_start, p_length, p_object ->> 'key', p_object ->> 'version', p_object ->> 'random', p_salted, p_sealed, v.key_id);
  update public_zone.upload set "offset" = p_start + p_length, segments = segments + 1, last_random = p_object ->> 'random',
    appended_at = work.minute(), expires_at = work.minute() + interval '7 days',
    holder = nullif(holder, p_object ->> 'release') where id = v.id;
  if p_start + p_length = v.length then perform intake.complete(v.id); end if;
  return intake.upload_facts(intake.find_upload(p_url_hash));
end $$;

-- Answers the facts as they were before, so that the caller sees whom to ask first.
create function intake.take_upload(p_url_hash bytea, p_holder text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v jsonb;
begin
  v := intake.upload(p_url_hash);
  if not v ? 'refusal' then
    update public_zone.upload set holder = left(p_holder, 40) where id = v ->> 'upload' and state = 'open';
  end if;
  return v;
end $$;

create function intake.release_upload(p_url_hash bytea, p_holder text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  update public_zone.upload set holder = null where id = v.id and holder = left(p_holder, 40);
end $$;

-- Another connection wants this upload: its holder flushes and lets go. Latency only; the compare-and-set decides.
create function intake.ask_holder(p_url_hash bytea, p_asker text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is not null and v.state = 'open' then perform pg_notify('intake_takeover', v.id || ' ' || left(p_asker, 40)); end if;
end $$;

-- DELETE: what arrived is kept as a withdrawn partial item.
create function intake.close_upload(p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is null or v.state = 'reserved' then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  update public_zone.upload set state = 'withdrawn', received_at = work.minute() where id = v.id and state = 'open';
  if not found then return jsonb_build_object('refusal', case v.state when 'complete' then 'illegal-state' else 'upload-gone' end); end if;
  if v."offset" > 0 then perform work.add('preserve', 'preserve-partial', v.incident_id, v.id); end if;
  return jsonb_build_object('closed', true);
end $$;

create function intake.add_document(p_capability bytea, p_id text, p_kind text, p_number integer, p_sealed bytea, p_object jsonb)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission;
begin
  select * into v from public_zone.submission where url_hash = p_capability or code_hash = p_capability for update;
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if (select count(*) from public_zone.document where submission_id = v.id) >= 200 then return jsonb_build_object('refusal', 'too-many-files'); end if;
  if exists (select from public_zone.document where id = p_id) then return jsonb_build_object('document', p_id); end if;
  insert into public_zone.document (id, submission_id, kind, number, sealed, object_key, version_id, key_id)
  values (p_id, v.id, p_kind, p_number, p_sealed, p_object ->> 'key', p_object ->> 'version', p_object ->> 'keyId');
  perform work.add('preserve', case p_kind when 'statement' then 'read-statement' else 'apply-withdrawal' end, v.incident_id, p_id);
  return jsonb_build_object('document', p_id);
end $$;

-- Per file: number, size, state and nothing else: a perpetrator also holds a receipt.
create function intake.receipt(p_code bytea) returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select jsonb_build_object('exercise', i.exercise, 'slug', i.slug, 'incidentState', i.state, 'title', i.title,
      'files', coalesce((select jsonb_agg(jsonb_build_object('number', u.number, 'length', u.length, 'offset', u."offset",
          'state', case when u.state = 'withdrawn' or exists (select from public_zone.document d where d.submission_id = s.id
              and d.kind = 'withdrawal' and (d.number is null or d.number = u.number)) then 'withdrawn'
            when u.state = 'complete' then 'kept'
            when u.state = 'expired' or u.appended_at < clock_timestamp() - interval '16 minutes' then 'part-missing' else 'arriving' end)
        order by u.number) from public_zone.upload u where u.submission_id = s.id and u.state <> 'reserved'), '[]'),
      'statements', (select count(*) from public_zone.document d where d.submission_id = s.id and d.kind = 'statement'),
      'replies', coalesce((select jsonb_agg(encode(r.sealed, 'base64') order by r.seq) from public_zone.reply r where r.submission_id = s.id), '[]'))
    from public_zone.submission s
    -- Files that were moved live on elsewhere: what reached a drill and is evidence now is no exercise any more.
    join platform.incident i on i.id = coalesce((select t.incident_id from evidence.item t join evidence.card c on c.item_id = t.id
      where t.submission_id = s.id and t.moved_from is not null and c.hidden is null order by t.seq desc limit 1), s.incident_id)
    where s.code_hash = p_code
      -- A closed incident's code answers as one that never was, unless its files live on in another incident.
      and (i.state <> 'closed' or exists (select from evidence.item t join platform.incident j on j.id = t.incident_id
        where t.submission_id = s.id and j.state <> 'closed'))),
    jsonb_build_object('refusal', 'capability-unknown'))
$$;

-- "Same file?": salt and digests by which the page compares a picked file before it sends on.
create function intake.digests(p_capability bytea, p_number integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select jsonb_build_object('upload', u.id, 'salt', encode(u.salt, 'hex'), 'length', u.length, 'offset', u."offset",
      'segments', coalesce((select jsonb_agg(jsonb_build_object('start', g.start, 'length', g.length,
        'sha256', encode(g.salted_sha256, 'hex')) order by g.start) from public_zone.segment g where g.upload_id = u.id), '[]'))
    from public_zone.submission s join public_zone.upload u on u.submission_id = s.id
    where (s.url_hash = p_capability or s.code_hash = p_capability) and u.number = p_number and u.state <> 'reserved'),
    jsonb_build_object('refusal', 'capability-unknown'))
$$;

-- A further URL for file n: another device resumes.
create function intake.mint_url(p_capability bytea, p_number integer, p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v text;
begin
  select u.id into v from public_zone.submission s join public_zone.upload u on u.submission_id = s.id
  where (s.url_hash = p_capability or s.code_hash = p_capability) and u.number = p_number and u.state = 'open';
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if (select count(*) from public_zone.upload_url where upload_id = v) >= 100 then return jsonb_build_object('refusal', 'too-many-files'); end if;
  insert into public_zone.upload_url values (p_url_hash, v) on conflict do nothing;
  return intake.upload(p_url_hash);
end $$;

create function intake.report(p_instance text, p_facts jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$ select platform.beat('intake', p_instance, p_facts) $$;

-- Uploads that stopped become partial items of what arrived; run by the relay.
create function work.sweep_partials() returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload; v_count integer := 0;
begin
  for v in select * from public_zone.upload u where u.state = 'open' and u."offset" > u.partial_bytes
      and u.appended_at < clock_timestamp() - interval '15 minutes' limit 100 for update skip locked loop
    update public_zone.upload set partial_bytes = v."offset" where id = v.id;
    perform work.add('preserve', 'preserve-partial', v.incident_id, v.id);
    v_count := v_count + 1;
  end loop;
  -- What never went on: its partial item stays, preserve frees its drop.
  for v in select * from public_zone.upload u where u.state = 'open' and u.expires_at < clock_timestamp()
      limit 100 for update skip locked loop
    update public_zone.upload set state = 'expired' where id = v.id;
    if v."offset" > 0 then perform work.add('preserve', 'preserve-partial', v.incident_id, v.id); end if;
  end loop;
  return v_count;
end $$;
