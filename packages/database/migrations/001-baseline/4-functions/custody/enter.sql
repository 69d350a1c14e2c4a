-- Writes without any check. Only our own functions that write their own entries may call it; everybody else uses
-- custody.append.
create function custody.enter(p_incident text, p_actor text, p_action text, p_subject text, p_detail text, p_note_hash text default null)
returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare v_seq bigint; v_prev text; v_at bigint; v_hash text;
begin
  insert into custody.chain (incident_id) values (p_incident) on conflict do nothing;
  select seq + 1, head into v_seq, v_prev from custody.chain where incident_id = p_incident for update;
  v_at := custody.entry_time(p_actor);
  v_hash := encode(sha256(convert_to(concat_ws(E'\n', 'firsthand-custody-v1', v_prev, v_seq::text, v_at::text,
    p_actor, p_action, p_subject, coalesce(p_note_hash, '-'), p_detail), 'UTF8')), 'hex');
  insert into custody.entry (incident_id, seq, at, actor, action, subject, detail, note_hash, prev_hash, hash)
  values (p_incident, v_seq, v_at, p_actor, p_action, p_subject, p_detail, p_note_hash, v_prev, v_hash);
  update custody.chain set seq = v_seq, head = v_hash where incident_id = p_incident;
  return v_seq;
end $$;
