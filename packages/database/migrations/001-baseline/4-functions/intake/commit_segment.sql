-- The compare-and-set that advances an offset. The object is already in the store.
create function intake.commit_segment(p_url_hash bytea, p_start bigint, p_length bigint, p_object jsonb, p_salted bytea, p_sealed bytea)
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
