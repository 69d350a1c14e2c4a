-- Raises an alarm again in the incident where its item is shown now, so that no alarm falls silent when its item is
-- moved. The caller passes only alarms without an outcome. The new alarm points to the same words, so officers there
-- can read them at once. They need not wait for the texts of the moved item, which come later, or never.
create function evidence.carry_alarm(p_alarm text, p_to text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare v evidence.alarm; v_to evidence.item; v_id text;
begin
  select * into strict v from evidence.alarm where id = p_alarm;
  select * into strict v_to from evidence.item where id = p_to;
  -- Base32 has no 0, 1, 8 and 9.
  v_id := 'al_' || substr(translate(encode(sha256(convert_to(v.id || ' ' || v_to.incident_id, 'UTF8')), 'hex'), '0189', 'ghij'), 1, 26);
  insert into evidence.alarm (id, incident_id, class, rule, rules, source, source_id, subject, submission_id, item_id, hits,
    words_at, is_cry, danger, group_key, group_id)
  values (v_id, v_to.incident_id, v.class, v.rule, v.rules, v.source, case v.source when 'file' then v_to.id else v.source_id end,
    case v.source when 'file' then v.subject else v_to.id end, v.submission_id, case v.source when 'file' then null else v_to.id end, v.hits,
    v.words_at, v.is_cry, v.danger, v.group_key, v_id)
  on conflict do nothing;
  -- Words that were sent beside the file did not ring by themselves, for its alarm showed them. They stay here.
  if v.source = 'file' and v.danger then
    insert into evidence.unheard (incident_id, source, source_id)
    select s.incident_id, 'statement', s.id from evidence.statement s
    where s.submission_id = v.submission_id and s.incident_id = v.incident_id and s.danger
      and not exists (select from evidence.alarm a where a.source = 'statement' and a.source_id = s.id and a.incident_id = s.incident_id);
  end if;
  perform pg_notify('incident_changed', v_to.incident_id);
end $$;
