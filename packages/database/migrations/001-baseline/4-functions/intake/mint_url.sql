-- A further URL for file n, with which another device resumes. It is useless once no more bytes of the file are taken.
create function intake.mint_url(p_capability bytea, p_number integer, p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  select u.* into v from intake.find_submission(p_capability) s join public_zone.upload u on u.submission_id = s.id
  where u.number = p_number and u.number > 0 and u.state = 'open';
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if exists (select from platform.incident where id = v.incident_id and state = 'closed') then
    return jsonb_build_object('refusal', 'incident-closed');
  end if;
  if not exists (select from public_zone.upload_url where url_hash = p_url_hash)
      and (select count(*) from public_zone.upload_url where upload_id = v.id) >= 100 then
    return jsonb_build_object('refusal', 'opened-too-often');
  end if;
  insert into public_zone.upload_url values (p_url_hash, v.id) on conflict do nothing;
  return intake.upload(p_url_hash);
end $$;
