-- A receipt also tells when each file arrived and which digest it has, until when its code opens at least (with the
-- zone of the place), and nothing else that is new (decision 104). The digest is that of the item's row, which preserve writes in one
-- transaction with its custody entry. A file that was withdrawn has none here, and neither has a part of a file: no
-- file on a phone would have the digest of a part. The grant of the function stays.
--
-- `opensUntil` is given only once all incidents of the submission have closed: before that the last day is not known.
-- `opensAtLeast` is always known, because nobody may shorten the time for which an incident is kept.
create or replace function intake.receipt(p_code bytea) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select jsonb_build_object('exercise', i.exercise, 'slug', i.slug, 'incidentState', i.state, 'texts', i.texts, 'emergencyNumber', i.emergency_number, 'languages', to_jsonb(i.languages), 'title', i.title, 'zone', i.zone,
      'opensUntil', case when k.closed then k.until end, 'opensAtLeast', k.until,
      'replyRecipient', s.reply_recipient, 'withdrawn', exists (select from public_zone.document d
        where d.submission_id = s.id and d.kind = 'withdrawal' and d.number is null),
      'files', coalesce((select jsonb_agg(jsonb_build_object('number', u.number, 'length', u.length, 'offset', u."offset", 'state', f.state,
          'arrivedAt', case when u.state = 'complete' then floor(extract(epoch from u.received_at) * 1000)::bigint end,
          'sha256', case when f.state = 'kept' then (select encode(t.sha256, 'hex') from evidence.item t
            where t.upload_id = u.id and not t.partial order by t.seq limit 1) end)
        order by u.number) from public_zone.upload u
        cross join lateral (select case when u.state = 'withdrawn' or exists (select from public_zone.document d where d.submission_id = s.id
              and d.kind = 'withdrawal' and (d.number is null or d.number = u.number)) then 'withdrawn'
            when u.state = 'complete' then 'kept'
            when u.state = 'expired' or u.appended_at < clock_timestamp() - interval '16 minutes' then 'part-missing' else 'arriving' end as state) f
        where u.submission_id = s.id and u.state <> 'reserved' and u.number > 0), '[]'),
      'statements', (select count(*) from public_zone.document d where d.submission_id = s.id and d.kind = 'statement'),
      'replies', coalesce((select jsonb_agg(translate(encode(r.sealed, 'base64'), E'\n', '') order by r.seq) from public_zone.reply r where r.submission_id = s.id), '[]'))
    from public_zone.submission s
    -- Files that were moved live on elsewhere: what reached a drill and is evidence now is no exercise any more.
    join platform.incident i on i.id = coalesce((select t.incident_id from evidence.item t join evidence.card c on c.item_id = t.id
      where t.submission_id = s.id and t.moved_from is not null and c.hidden is null order by t.seq desc limit 1), s.incident_id)
    cross join lateral (select bool_and(j.state = 'closed') as closed, floor(extract(epoch from max(j.keep_until)) * 1000)::bigint as until
      from platform.incident j where j.id = s.incident_id or j.id in (select t.incident_id from evidence.item t where t.submission_id = s.id)) k
    where s.code_hash = p_code and not intake.is_shut(s)),
    jsonb_build_object('refusal', 'capability-unknown'))
$$;
