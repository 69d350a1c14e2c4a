-- An alarm of this statement that has no outcome rings again in the statement's new incident: not taken, and no call
-- made for it. The old row stays but shows nothing, like that of a moved item.
create function evidence.carry_word_alarms(p_statement text, p_from text, p_to text) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  insert into evidence.alarm (id, incident_id, class, rule, rules, source, source_id, subject, submission_id, hits, words_at, is_cry,
    danger, group_key, group_id)
  select n.id, p_to, a.class, a.rule, a.rules, a.source, a.source_id, a.subject, a.submission_id, a.hits, a.words_at, a.is_cry,
    a.danger, a.group_key, n.id
  from evidence.alarm a cross join lateral (select 'al_' || substr(translate(encode(sha256(convert_to(a.id || ' ' || p_to, 'UTF8')), 'hex'),
    '0189', 'ghij'), 1, 26) as id) n
  where a.incident_id = p_from and a.source = 'statement' and a.source_id = p_statement and a.outcome is null
  -- It was here before, and came back.
  on conflict (incident_id, subject, rule) do update set taken_at = null, taken_by = null, called_at = null, escalated_at = null,
    rang_at = clock_timestamp() where evidence.alarm.outcome is null
$$;
