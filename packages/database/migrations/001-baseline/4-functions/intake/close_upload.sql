-- Closes an upload after a DELETE: what arrived is kept as a withdrawn partial item. If a DELETE and the last PATCH
-- come at once, the first one takes effect. The second is answered from the row as the first left it. Returns the facts
-- for the document that records the DELETE. A repeated DELETE gets these facts again while that document is missing.
create function intake.close_upload(p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload; v_now public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is null or v.state = 'reserved' then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  update public_zone.upload set state = 'withdrawn', received_at = work.minute() where id = v.id and state = 'open' returning * into v_now;
  if found then
    if v_now."offset" > 0 and v_now.preview_of is null then perform work.add('preserve', 'preserve-partial', v_now.incident_id, v_now.id); end if;
    return intake.upload_facts(v_now);
  end if;
  select * into v_now from public_zone.upload where id = v.id;
  if v_now.state = 'withdrawn' and v_now.closing_key is null then return intake.upload_facts(v_now); end if;
  return jsonb_build_object('refusal', case v_now.state when 'complete' then 'illegal-state' when 'expired' then 'upload-expired' else 'upload-gone' end);
end $$;
