-- What a hostile tester found at the public door, mended.

-- The object that tells of a DELETE: put only once the upload is closed, so that it never speaks of a file that won the race.
alter table public_zone.upload add column closing_key text;
alter table public_zone.upload add column closing_version text;

-- Whoever holds this role instead of our program names no object and no id of another shape (object-store/object-key.ts).
create function intake.is_key_of(p_owner text, p_rest text, p_key text) returns boolean language sql immutable as $$
  select coalesce(starts_with(p_key, p_owner || '/') and substr(p_key, length(p_owner) + 2) ~ ('^' || p_rest || '$'), false)
$$;

-- "Do not use any of it": what is open goes on as it was, nothing new begins.
create function intake.is_withdrawn(p_submission text) returns boolean language sql stable as $$
  select exists (select from public_zone.document where submission_id = p_submission and kind = 'withdrawal' and number is null)
$$;

-- As its receipt has it: of a closed incident, and no file of it lives on in another one.
create function intake.is_shut(s public_zone.submission) returns boolean language sql stable as $$
  select exists (select from platform.incident where id = s.incident_id and state = 'closed')
    and not exists (select from evidence.item t join platform.incident i on i.id = t.incident_id
      where t.submission_id = s.id and i.state <> 'closed')
$$;

-- Sizes that were told and never followed by a byte fill a collection for a quarter of an hour, not for days.
create or replace function intake.full_incident(i platform.incident, p_length bigint) returns jsonb language plpgsql stable as $$
declare v_bytes bigint;
begin
  if i.max_open_uploads is not null and i.max_open_uploads <= (select count(*) from public_zone.upload
      where incident_id = i.id and state in ('reserved', 'open') and number > 0
        and appended_at > clock_timestamp() - case when "offset" = 0 then interval '15 minutes' else interval '1 hour' end) then
    return jsonb_build_object('refusal', 'busy');
  end if;
  if i.max_incident_bytes is not null then
    select coalesce(sum(case when state in ('withdrawn', 'expired')
        or ("offset" = 0 and appended_at <= clock_timestamp() - interval '15 minutes') then "offset" else coalesce(length, "offset") end), 0)
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
  if p_id !~ '^up_[a-z2-7]{26}$' or length(p_salt) <> 16 then return jsonb_build_object('refusal', 'malformed'); end if;
  select * into v_sub from public_zone.submission where id = (intake.find_submission(p_submission)).id for update;
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  select u.* into v_upload from public_zone.upload u join public_zone.upload_url l on l.upload_id = u.id where l.url_hash = p_url_hash;
  if found then
    if v_upload.submission_id <> v_sub.id then return jsonb_build_object('refusal', 'capability-unknown'); end if;
    -- The same key for something else is no repetition: an answer of "made" would lose a file.
    if p_length <> v_upload.length then return jsonb_build_object('refusal', 'length-changed'); end if;
    if p_preview_of is distinct from (case when v_upload.preview_of is not null then -v_upload.number end) then
      return jsonb_build_object('refusal', 'malformed');
    end if;
    return intake.upload_facts(v_upload);
  end if;
  select * into v_incident from platform.incident where id = v_sub.incident_id;
  if v_incident.state not in ('drill', 'active') then return jsonb_build_object('refusal', 'incident-closed'); end if;
  if intake.is_withdrawn(v_sub.id) then return jsonb_build_object('refusal', 'sending-withdrawn'); end if;
  if p_preview_of is not null then
    select * into v_shown from public_zone.upload where submission_id = v_sub.id and number = p_preview_of and state <> 'reserved';
    if not found or p_preview_of < 1 then return jsonb_build_object('refusal', 'capability-unknown'); end if;
    -- 60 KiB (domain PREVIEW_BYTES): it is seen at once on the slowest line, or it is of no use.
    if p_length is null or p_length not between 1 and 61440 then return jsonb_build_object('refusal', 'too-large', 'limit', 61440); end if;
    if v_shown.state <> 'open' then
      return jsonb_build_object('refusal', case v_shown.state when 'complete' then 'illegal-state' when 'expired' then 'upload-expired' else 'upload-gone' end);
    end if;
    if exists (select from public_zone.upload where preview_of = v_shown.id) then return jsonb_build_object('refusal', 'preview-there'); end if;
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

create or replace function intake.declare_upload(p_url_hash bytea, p_declaration bytea, p_object_key text, p_version text)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is null then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if not intake.is_key_of(v.id, 'declaration-[a-z0-9]{8,64}', p_object_key) then return jsonb_build_object('refusal', 'malformed'); end if;
  update public_zone.upload set state = 'open', declaration = p_declaration, declaration_key = p_object_key, declaration_version = p_version
  where id = v.id and state = 'reserved';
  if v.length = 0 then perform intake.complete(v.id); end if;
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
  if p_object ->> 'random' is null or not intake.is_key_of(v.id, lpad(p_start::text, 16, '0') || '-[a-z0-9]{8,64}-[a-z0-9]{5,64}', p_object ->> 'key')
      or not starts_with(p_object ->> 'key', v.id || '/' || lpad(p_start::text, 16, '0') || '-' || (p_object ->> 'random') || '-') then
    return jsonb_build_object('refusal', 'malformed');
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

-- A DELETE and the last PATCH at one moment: whichever came first is told, from the row as it is after the other one.
-- Answers the facts, so that the document of it can be put; again, as long as that document is missing.
create or replace function intake.close_upload(p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload; v_now public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is null or v.state = 'reserved' then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  update public_zone.upload set state = 'withdrawn', received_at = work.minute() where id = v.id and state = 'open' returning * into v_now;
  if found then
    if v_now."offset" > 0 and v_now.preview_of is null then perform work.add('preserve', 'preserve-partial', v_now.incident_id, v_now.id); end if;
    return intake.upload_facts(v_now);
  end if;
  select * into v_now from public_zone.upload where id = v.id;
  if v_now.state = 'withdrawn' and v_now.closing_key is null then return intake.upload_facts(v_now); end if;
  return jsonb_build_object('refusal', case v_now.state when 'complete' then 'illegal-state' when 'expired' then 'upload-expired' else 'upload-gone' end);
end $$;

-- The document of a closed upload lies in the store: now the DELETE may be acknowledged.
create function intake.add_closing(p_url_hash bytea, p_object jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is null or v.state <> 'withdrawn' then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if not intake.is_key_of(v.id, 'withdrawal-[a-z0-9]{8,64}', p_object ->> 'key') then return jsonb_build_object('refusal', 'malformed'); end if;
  update public_zone.upload set closing_key = p_object ->> 'key', closing_version = p_object ->> 'version' where id = v.id and closing_key is null;
  return jsonb_build_object('closed', true);
end $$;

-- Why a further document of this kind is not taken; null while it is. "Ask us not to use this" is never too much.
create function intake.no_document(p_submission text, p_kind text) returns text language sql stable as $$
  select case
    when p_kind <> 'withdrawal' and intake.is_withdrawn(p_submission) then 'sending-withdrawn'
    when (select count(*) from public_zone.document where submission_id = p_submission and (kind = 'withdrawal') = (p_kind = 'withdrawal'))
      >= case p_kind when 'withdrawal' then 1000 else 200 end then 'too-much-said'
  end
$$;

-- Asked before anything is put into the store: what is known already, or will be refused, leaves no object behind.
create function intake.ask_document(p_capability bytea, p_id text, p_kind text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission; v_no text;
begin
  v := intake.find_submission(p_capability);
  if v.id is null then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if exists (select from public_zone.document where id = p_id and submission_id = v.id and kind = p_kind) then
    return jsonb_build_object('known', true);
  end if;
  v_no := intake.no_document(v.id, p_kind);
  return case when v_no is null then jsonb_build_object('known', false) else jsonb_build_object('refusal', v_no) end;
end $$;

create or replace function intake.add_document(p_capability bytea, p_id text, p_kind text, p_number integer, p_sealed bytea, p_object jsonb)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission; v_no text; v_owner text := split_part(p_object ->> 'key', '/', 1);
begin
  select * into v from public_zone.submission where id = (intake.find_submission(p_capability)).id for update;
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if exists (select from public_zone.document where id = p_id and submission_id = v.id) then return jsonb_build_object('document', p_id); end if;
  v_no := intake.no_document(v.id, p_kind);
  if v_no is not null then return jsonb_build_object('refusal', v_no); end if;
  if p_id !~ '^(st|ct|wi)_[a-z2-7]{26}$' or not intake.is_key_of(v_owner, p_kind || '-[a-z0-9]{8,64}', p_object ->> 'key')
      or (v_owner <> v.id and not exists (select from public_zone.upload
        where id = v_owner and submission_id = v.id and number = p_number and p_kind = 'withdrawal')) then
    return jsonb_build_object('refusal', 'malformed');
  end if;
  insert into public_zone.document (id, submission_id, kind, number, sealed, object_key, version_id, key_id)
  values (p_id, v.id, p_kind, p_number, p_sealed, p_object ->> 'key', p_object ->> 'version', p_object ->> 'keyId');
  perform work.add('preserve', case p_kind when 'statement' then 'read-statement' when 'contact' then 'keep-contact' else 'apply-withdrawal' end, v.incident_id, p_id);
  return jsonb_build_object('document', p_id);
end $$;

-- A collection that has ended answers its URLs as it answers its codes.
create or replace function intake.digests(p_capability bytea, p_number integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select jsonb_build_object('upload', u.id, 'salt', encode(u.salt, 'hex'), 'length', u.length, 'offset', u."offset",
      'segments', coalesce((select jsonb_agg(jsonb_build_object('start', g.start, 'length', g.length,
        'sha256', encode(g.salted_sha256, 'hex')) order by g.start) from public_zone.segment g where g.upload_id = u.id), '[]'))
    from intake.find_submission(p_capability) s join public_zone.upload u on u.submission_id = s.id
    where u.number = p_number and u.number > 0 and u.state <> 'reserved' and not intake.is_shut(s)),
    jsonb_build_object('refusal', 'capability-unknown'))
$$;

create or replace function intake.mint_url(p_capability bytea, p_number integer, p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v text;
begin
  select u.id into v from intake.find_submission(p_capability) s join public_zone.upload u on u.submission_id = s.id
  where u.number = p_number and u.number > 0 and u.state = 'open' and not intake.is_shut(s);
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if not exists (select from public_zone.upload_url where url_hash = p_url_hash)
      and (select count(*) from public_zone.upload_url where upload_id = v) >= 100 then
    return jsonb_build_object('refusal', 'opened-too-often');
  end if;
  insert into public_zone.upload_url values (p_url_hash, v) on conflict do nothing;
  return intake.upload(p_url_hash);
end $$;

-- A few counts; a table of heartbeats is no place to store anything else.
create or replace function intake.report(p_instance text, p_facts jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if length(p_instance) > 64 or octet_length(p_facts::text) > 8192 then raise exception 'too much to report' using errcode = '22001'; end if;
  perform platform.beat('intake', p_instance, p_facts);
end $$;

revoke execute on all functions in schema intake from public;
grant execute on function intake.add_closing(bytea, jsonb), intake.ask_document(bytea, text, text) to firsthand_intake;
