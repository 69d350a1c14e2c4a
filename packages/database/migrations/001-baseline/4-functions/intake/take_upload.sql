-- Makes `p_holder` the holder of the upload. Returns the facts from before the call, so that the caller sees which
-- holder to ask first.
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
