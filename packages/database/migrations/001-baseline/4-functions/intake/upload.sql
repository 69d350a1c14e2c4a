-- What a request needs to know about an upload, or why the upload is gone.
create function intake.upload(p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
