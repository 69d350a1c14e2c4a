-- Records the sealed declaration, which is in the store already. The upload takes bytes from now on.
create function intake.declare_upload(p_url_hash bytea, p_declaration bytea, p_object_key text, p_version text)
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
