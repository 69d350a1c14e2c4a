-- Assigns the upload's number first, because the sealed declaration contains it. Bytes are taken only once the store
-- holds that declaration.
create function intake.reserve_upload(p_submission bytea, p_id text, p_url_hash bytea, p_length bigint, p_salt bytea, p_preview_of integer default null)
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
