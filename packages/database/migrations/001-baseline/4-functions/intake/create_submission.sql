-- Makes a submission to an incident that takes new ones. Idempotent: the same capability again returns the existing
-- one.
create function intake.create_submission(p_slug text, p_id text, p_url_hash bytea, p_code_hash bytea, p_reply_recipient text)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_incident platform.incident; v_known public_zone.submission;
begin
  select * into v_known from public_zone.submission where url_hash = p_url_hash;
  if found then
    return jsonb_build_object('submission', v_known.id, 'existing', true,
      'incident', (select intake.settings(i) from platform.incident i where i.id = v_known.incident_id));
  end if;
  select * into v_incident from platform.incident where slug = p_slug for share;
  if not found or v_incident.state = 'dormant' then return jsonb_build_object('refusal', 'incident-not-found'); end if;
  if v_incident.state not in ('drill', 'active') then return jsonb_build_object('refusal', 'incident-closed'); end if;
  if v_incident.key_proven_at is null then return jsonb_build_object('refusal', 'busy'); end if;
  insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
  values (p_id, v_incident.id, case v_incident.kind when 'check' then 'check' else 'witness' end, p_url_hash, p_code_hash, p_reply_recipient);
  return jsonb_build_object('submission', p_id, 'existing', false, 'incident', intake.settings(v_incident));
exception when unique_violation then
  -- Two creations with one key at the same moment: the other one won; answer as a replay.
  select * into v_known from public_zone.submission where url_hash = p_url_hash;
  if not found then return jsonb_build_object('refusal', 'illegal-state'); end if;
  return jsonb_build_object('submission', v_known.id, 'existing', true,
    'incident', (select intake.settings(i) from platform.incident i where i.id = v_known.incident_id));
end $$;
