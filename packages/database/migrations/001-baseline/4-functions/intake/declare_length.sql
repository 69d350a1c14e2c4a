-- Sets the size of a file that was begun without one.
create function intake.declare_length(p_url_hash bytea, p_length bigint)
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
