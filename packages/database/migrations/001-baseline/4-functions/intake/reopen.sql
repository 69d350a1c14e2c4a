-- Gives whoever presents the code a further URL of the submission. A hundred are valid at a time.
create function intake.reopen(p_code bytea, p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission;
begin
  select * into v from public_zone.submission where code_hash = p_code for update;
  if not found or intake.is_shut(v) then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  delete from public_zone.submission_url where submission_id = v.id and expires_at < clock_timestamp();
  if not exists (select from public_zone.submission_url where url_hash = p_url_hash)
      and (select count(*) from public_zone.submission_url where submission_id = v.id) >= 100 then
    return jsonb_build_object('refusal', 'opened-too-often');
  end if;
  insert into public_zone.submission_url values (p_url_hash, v.id, work.minute() + interval '7 days') on conflict do nothing;
  return intake.submission(p_url_hash);
end $$;
