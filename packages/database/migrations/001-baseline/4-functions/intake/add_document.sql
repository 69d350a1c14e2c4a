-- Records a submission's document that is already in the store. Idempotent: the same id again adds nothing.
create function intake.add_document(p_capability bytea, p_id text, p_kind text, p_number integer, p_sealed bytea, p_object jsonb)
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
