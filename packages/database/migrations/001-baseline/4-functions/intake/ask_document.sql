-- Whether a document would be taken. Asked before it is put into the store, so that a known or refused document leaves
-- no object behind.
create function intake.ask_document(p_capability bytea, p_id text, p_kind text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission; v_no text;
begin
  v := intake.find_submission(p_capability);
  if v.id is null then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if exists (select from public_zone.document where id = p_id and submission_id = v.id and kind = p_kind) then
    return jsonb_build_object('known', true);
  end if;
  v_no := intake.no_document(v.id, p_kind);
  return case when v_no is null then jsonb_build_object('known', false) else jsonb_build_object('refusal', v_no) end;
end $$;
