-- Records that the store holds the document about a DELETE. From now on the DELETE may be acknowledged.
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
