-- The public door under pressure: what was spent once is spent, and no sending or collection grows without end.

-- Solved proofs and used tickets, as hashes. `used_for` is the hash of the key that each was spent for: the same request
-- sent again over a bad line passes, another one does not.
create table public_zone.spent (
  hash bytea primary key check (length(hash) = 32),
  used_for bytea not null check (length(used_for) = 32),
  expires_at timestamptz not null
);
create index on public_zone.spent (expires_at);

-- True: spent for this use, now or before. Each call sweeps a few of what has expired, so the table stays small.
create function intake.spend(p_hash bytea, p_used_for bytea, p_seconds integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_used_for bytea;
begin
  delete from public_zone.spent where hash in (select hash from public_zone.spent where expires_at < clock_timestamp()
    order by expires_at limit 20 for update skip locked);
  insert into public_zone.spent values (p_hash, p_used_for, work.minute() + make_interval(secs => least(greatest(p_seconds, 0), 172800)))
  on conflict do nothing;
  select used_for into v_used_for from public_zone.spent where hash = p_hash;
  -- Swept between the two statements: it had expired.
  return coalesce(v_used_for = p_used_for, false);
end $$;

alter table platform.incident add column max_submission_bytes bigint not null default 53687091200 check (max_submission_bytes > 0);
-- null: no limit.
alter table platform.incident add column max_incident_bytes bigint check (max_incident_bytes > 0);
alter table platform.incident add column max_open_uploads integer check (max_open_uploads > 0);

-- What the sender was promised when the upload was made: a limit that an operator lowers later cuts nobody's file.
alter table public_zone.upload add column max_bytes bigint;
create index on public_zone.upload (incident_id) where state in ('reserved', 'open');

create or replace function intake.settings(i platform.incident) returns jsonb language sql stable as $$
  select jsonb_build_object('id', i.id, 'slug', i.slug, 'kind', i.kind, 'state', i.state, 'exercise', i.exercise,
    'title', i.title, 'place', i.place, 'languages', to_jsonb(i.languages), 'emergencyNumber', i.emergency_number,
    'texts', i.texts, 'maxFileBytes', i.max_file_bytes, 'maxFiles', i.max_files, 'maxSubmissionBytes', i.max_submission_bytes, 'keyId', i.key_id,
    'recipient', case when i.key_proven_at is not null then i.recipient end)
$$;

-- A file's size counts as soon as it was told; of one whose size comes last, what has arrived.
create function intake.bytes_of_submission(p_submission text) returns bigint language sql stable as $$
  select coalesce(sum(case when u.state in ('withdrawn', 'expired') then u."offset" else coalesce(u.length, u."offset") end), 0)::bigint
  from public_zone.upload u where u.submission_id = p_submission and u.number > 0
$$;

-- Null while the incident takes more. Asked when an upload is made and never again: what runs is never cut by it.
create function intake.full_incident(i platform.incident, p_length bigint) returns jsonb language plpgsql stable as $$
declare v_bytes bigint;
begin
  if i.max_open_uploads is not null and i.max_open_uploads <= (select count(*) from public_zone.upload
      where incident_id = i.id and state in ('reserved', 'open') and number > 0
        and appended_at > clock_timestamp() - interval '1 hour') then
    return jsonb_build_object('refusal', 'busy');
  end if;
  if i.max_incident_bytes is not null then
    select coalesce(sum(case when state in ('withdrawn', 'expired') then "offset" else coalesce(length, "offset") end), 0)
    into v_bytes from public_zone.upload where incident_id = i.id;
    if v_bytes + coalesce(p_length, 1) > i.max_incident_bytes then return jsonb_build_object('refusal', 'collection-full'); end if;
  end if;
  return null;
end $$;

create or replace function intake.reserve_upload(p_submission bytea, p_id text, p_url_hash bytea, p_length bigint, p_salt bytea, p_preview_of integer default null)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_sub public_zone.submission; v_incident platform.incident; v_upload public_zone.upload; v_shown public_zone.upload; v_number integer;
  v_full jsonb; v_room bigint;
begin
  select * into v_sub from public_zone.submission where id = (intake.find_submission(p_submission)).id for update;
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  select u.* into v_upload from public_zone.upload u join public_zone.upload_url l on l.upload_id = u.id where l.url_hash = p_url_hash;
  if found then
    if v_upload.submission_id <> v_sub.id then return jsonb_build_object('refusal', 'capability-unknown'); end if;
    return intake.upload_facts(v_upload);
  end if;
  select * into v_incident from platform.incident where id = v_sub.incident_id;
  if v_incident.state not in ('drill', 'active') then return jsonb_build_object('refusal', 'incident-closed'); end if;
  if p_preview_of is not null then
    select * into v_shown from public_zone.upload where submission_id = v_sub.id and number = p_preview_of and state <> 'reserved';
    if not found or p_preview_of < 1 then return jsonb_build_object('refusal', 'capability-unknown'); end if;
    -- 60 KiB (domain PREVIEW_BYTES): it is seen at once on the slowest line, or it is of no use.
    if p_length is null or p_length not between 1 and 61440 then return jsonb_build_object('refusal', 'too-large', 'limit', 61440); end if;
    if v_shown.state <> 'open' or exists (select from public_zone.upload where preview_of = v_shown.id) then
      return jsonb_build_object('refusal', 'illegal-state');
    end if;
  end if;
  if p_length > v_incident.max_file_bytes then return jsonb_build_object('refusal', 'too-large', 'limit', v_incident.max_file_bytes); end if;
  if p_preview_of is null then
    if (select count(*) from public_zone.upload where submission_id = v_sub.id and number > 0) >= v_incident.max_files then
      return jsonb_build_object('refusal', 'too-many-files', 'limit', v_incident.max_files);
    end if;
    v_room := v_incident.max_submission_bytes - intake.bytes_of_submission(v_sub.id);
    if v_room < coalesce(p_length, 1) then return jsonb_build_object('refusal', 'sending-full', 'limit', v_incident.max_submission_bytes); end if;
    v_full := intake.full_incident(v_incident, p_length);
    if v_full is not null then return v_full; end if;
  end if;
  v_number := coalesce(-p_preview_of, (select coalesce(max(number), 0) + 1 from public_zone.upload where submission_id = v_sub.id and number > 0));
  insert into public_zone.upload (id, submission_id, incident_id, number, preview_of, length, max_bytes, salt, key_id, expires_at)
  values (p_id, v_sub.id, v_sub.incident_id, v_number, v_shown.id,
    p_length, coalesce(p_length, least(v_incident.max_file_bytes, v_room)), p_salt, v_incident.key_id, work.minute() + interval '7 days')
  returning * into v_upload;
  insert into public_zone.upload_url values (p_url_hash, p_id);
  return intake.upload_facts(v_upload);
end $$;

create or replace function intake.upload_facts(u public_zone.upload) returns jsonb language sql stable as $$
  select jsonb_build_object('upload', u.id, 'submission', u.submission_id, 'number', u.number, 'state', u.state, 'length', u.length,
    'offset', u."offset", 'segments', u.segments, 'lastRandom', u.last_random, 'salt', encode(u.salt, 'hex'),
    'expiresAt', floor(extract(epoch from u.expires_at) * 1000), 'receivedAt', floor(extract(epoch from u.received_at) * 1000),
    'keyId', u.key_id, 'recipient', i.recipient, 'holder', u.holder, 'slug', i.slug, 'exercise', i.exercise, 'incidentState', i.state, 'incident', i.id,
    'maxBytes', coalesce(u.max_bytes, i.max_file_bytes), 'previewOf', u.preview_of)
  from platform.incident i where i.id = u.incident_id
$$;

create or replace function intake.declare_length(p_url_hash bytea, p_length bigint)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload; v_max bigint; v_most bigint;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is null or v.state = 'reserved' then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  select * into v from public_zone.upload where id = v.id for update;
  if v.length is not null and v.length <> p_length then return jsonb_build_object('refusal', 'length-changed'); end if;
  if v.state = 'open' and v.length is null then
    select coalesce(v.max_bytes, max_file_bytes), max_submission_bytes into v_max, v_most from platform.incident where id = v.incident_id;
    if p_length > v_max then return jsonb_build_object('refusal', 'cut-at-limit', 'limit', v_max); end if;
    if p_length < v."offset" then return jsonb_build_object('refusal', 'length-changed'); end if;
    -- A size that is no more than what arrived asks for nothing.
    if p_length > v."offset" and intake.bytes_of_submission(v.submission_id) - v."offset" + p_length > v_most then
      return jsonb_build_object('refusal', 'sending-full', 'limit', v_most);
    end if;
    update public_zone.upload set length = p_length where id = v.id;
    if p_length = v."offset" then perform intake.complete(v.id); end if;
  end if;
  return intake.upload_facts(intake.find_upload(p_url_hash));
end $$;

create or replace function intake.commit_segment(p_url_hash bytea, p_start bigint, p_length bigint, p_object jsonb, p_salted bytea, p_sealed bytea)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload; v_limit bigint; v_most bigint;
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
  v_limit := coalesce(v.length, v.max_bytes);
  if v.length is null then
    -- Its size was not told, so nothing was set aside for it: it shares what its sending has left.
    select coalesce(v.max_bytes, max_file_bytes), max_submission_bytes into v_limit, v_most from platform.incident where id = v.incident_id;
    if intake.bytes_of_submission(v.submission_id) + p_length > v_most then
      return jsonb_build_object('refusal', 'sending-full', 'limit', v_most);
    end if;
  end if;
  if p_start + p_length > v_limit then
    return jsonb_build_object('refusal', case when v.length is null then 'cut-at-limit' else 'beyond-length' end, 'limit', v_limit);
  end if;
  insert into public_zone.segment (upload_id, start, length, object_key, version_id, random, salted_sha256, sealed_sha256, key_id)
  values (v.id, p_start, p_length, p_object ->> 'key', p_object ->> 'version', p_object ->> 'random', p_salted, p_sealed, v.key_id);
  update public_zone.upload set "offset" = p_start + p_length, segments = segments + 1, last_random = p_object ->> 'random',
    appended_at = work.minute(), expires_at = work.minute() + interval '7 days',
    holder = nullif(holder, p_object ->> 'release') where id = v.id;
  if p_start + p_length = v.length then perform intake.complete(v.id); end if;
  return intake.upload_facts(intake.find_upload(p_url_hash));
end $$;

-- Their own words for their own limits.
create or replace function intake.reopen(p_code bytea, p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission;
begin
  select * into v from public_zone.submission where code_hash = p_code for update;
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  delete from public_zone.submission_url where submission_id = v.id and expires_at < clock_timestamp();
  if not exists (select from public_zone.submission_url where url_hash = p_url_hash)
      and (select count(*) from public_zone.submission_url where submission_id = v.id) >= 100 then
    return jsonb_build_object('refusal', 'opened-too-often');
  end if;
  insert into public_zone.submission_url values (p_url_hash, v.id, work.minute() + interval '7 days') on conflict do nothing;
  return intake.submission(p_url_hash);
end $$;

create or replace function intake.mint_url(p_capability bytea, p_number integer, p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v text;
begin
  select u.id into v from intake.find_submission(p_capability) s join public_zone.upload u on u.submission_id = s.id
  where u.number = p_number and u.number > 0 and u.state = 'open';
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if not exists (select from public_zone.upload_url where url_hash = p_url_hash)
      and (select count(*) from public_zone.upload_url where upload_id = v) >= 100 then
    return jsonb_build_object('refusal', 'opened-too-often');
  end if;
  insert into public_zone.upload_url values (p_url_hash, v) on conflict do nothing;
  return intake.upload(p_url_hash);
end $$;

create or replace function intake.add_document(p_capability bytea, p_id text, p_kind text, p_number integer, p_sealed bytea, p_object jsonb)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission;
begin
  select * into v from public_zone.submission where id = (intake.find_submission(p_capability)).id for update;
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if exists (select from public_zone.document where id = p_id) then return jsonb_build_object('document', p_id); end if;
  -- "Ask us not to use this" is never too much.
  if p_kind <> 'withdrawal' and (select count(*) from public_zone.document where submission_id = v.id and kind <> 'withdrawal') >= 200 then
    return jsonb_build_object('refusal', 'too-much-said');
  end if;
  if p_kind = 'withdrawal' and (select count(*) from public_zone.document where submission_id = v.id and kind = 'withdrawal') >= 1000 then
    return jsonb_build_object('refusal', 'too-much-said');
  end if;
  insert into public_zone.document (id, submission_id, kind, number, sealed, object_key, version_id, key_id)
  values (p_id, v.id, p_kind, p_number, p_sealed, p_object ->> 'key', p_object ->> 'version', p_object ->> 'keyId');
  perform work.add('preserve', case p_kind when 'statement' then 'read-statement' when 'contact' then 'keep-contact' else 'apply-withdrawal' end, v.incident_id, p_id);
  return jsonb_build_object('document', p_id);
end $$;

revoke execute on all functions in schema intake from public;
grant execute on function intake.spend(bytea, bytea, integer) to firsthand_intake;
