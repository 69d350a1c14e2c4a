-- Closing stops new files. What a code opens besides (replies, answers, "ask us not to use this") stays open until the
-- incident's `keep_until`; where files were moved, until the later of both.

-- One place that says no: whatever names a sending (code, its address, a further one) opens nothing once it is shut.
create or replace function intake.is_shut(s public_zone.submission) returns boolean language sql stable as $$
  select not exists (select from platform.incident i where i.id = s.incident_id
      and (i.state <> 'closed' or i.keep_until > clock_timestamp()))
    and not exists (select from evidence.item t join platform.incident i on i.id = t.incident_id
      where t.submission_id = s.id and (i.state <> 'closed' or i.keep_until > clock_timestamp()))
$$;

create or replace function intake.find_submission(p_capability bytea) returns public_zone.submission language sql stable as $$
  select s.* from public_zone.submission s where (s.url_hash = p_capability or s.code_hash = p_capability) and not intake.is_shut(s)
  union all
  select s.* from public_zone.submission_url l join public_zone.submission s on s.id = l.submission_id
  where l.url_hash = p_capability and l.expires_at > clock_timestamp() and not intake.is_shut(s)
  limit 1
$$;

-- Of an incident that is closed: whether its codes still open, so that its page does not promise what has ended.
create or replace function intake.incident(p_slug text) returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select case when i.state in ('drill', 'active', 'closing') then intake.settings(i)
      else jsonb_build_object('refusal', case i.state when 'closed' then 'incident-closed' else 'incident-not-found' end, 'exercise', i.exercise,
        'codesOpen', i.state = 'closed' and i.keep_until > clock_timestamp()) end
    from platform.incident i where i.slug = p_slug), jsonb_build_object('refusal', 'incident-not-found'))
$$;

create or replace function intake.reopen(p_code bytea, p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission;
begin
  select * into v from public_zone.submission where code_hash = p_code for update;
  if not found or intake.is_shut(v) then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  delete from public_zone.submission_url where submission_id = v.id and expires_at < clock_timestamp();
  if not exists (select from public_zone.submission_url where url_hash = p_url_hash)
      and (select count(*) from public_zone.submission_url where submission_id = v.id) >= 100 then
    return jsonb_build_object('refusal', 'opened-too-often');
  end if;
  insert into public_zone.submission_url values (p_url_hash, v.id, work.minute() + interval '7 days') on conflict do nothing;
  return intake.submission(p_url_hash);
end $$;

-- `opensUntil`: told only once nothing of it is open any more, for until then no day is known.
create or replace function intake.receipt(p_code bytea) returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select jsonb_build_object('exercise', i.exercise, 'slug', i.slug, 'incidentState', i.state, 'texts', i.texts, 'emergencyNumber', i.emergency_number, 'languages', to_jsonb(i.languages), 'title', i.title,
      'opensUntil', (select case when bool_and(j.state = 'closed') then floor(extract(epoch from max(j.keep_until)) * 1000)::bigint end
        from platform.incident j where j.id = s.incident_id or j.id in (select t.incident_id from evidence.item t where t.submission_id = s.id)),
      'replyRecipient', s.reply_recipient, 'withdrawn', exists (select from public_zone.document d
        where d.submission_id = s.id and d.kind = 'withdrawal' and d.number is null),
      'files', coalesce((select jsonb_agg(jsonb_build_object('number', u.number, 'length', u.length, 'offset', u."offset",
          'state', case when u.state = 'withdrawn' or exists (select from public_zone.document d where d.submission_id = s.id
              and d.kind = 'withdrawal' and (d.number is null or d.number = u.number)) then 'withdrawn'
            when u.state = 'complete' then 'kept'
            when u.state = 'expired' or u.appended_at < clock_timestamp() - interval '16 minutes' then 'part-missing' else 'arriving' end)
        order by u.number) from public_zone.upload u where u.submission_id = s.id and u.state <> 'reserved' and u.number > 0), '[]'),
      'statements', (select count(*) from public_zone.document d where d.submission_id = s.id and d.kind = 'statement'),
      'replies', coalesce((select jsonb_agg(translate(encode(r.sealed, 'base64'), E'\n', '') order by r.seq) from public_zone.reply r where r.submission_id = s.id), '[]'))
    from public_zone.submission s
    -- Files that were moved live on elsewhere: what reached a drill and is evidence now is no exercise any more.
    join platform.incident i on i.id = coalesce((select t.incident_id from evidence.item t join evidence.card c on c.item_id = t.id
      where t.submission_id = s.id and t.moved_from is not null and c.hidden is null order by t.seq desc limit 1), s.incident_id)
    where s.code_hash = p_code and not intake.is_shut(s)),
    jsonb_build_object('refusal', 'capability-unknown'))
$$;

-- A further address for the rest of a file is of no use once no byte of it is taken.
create or replace function intake.mint_url(p_capability bytea, p_number integer, p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  select u.* into v from intake.find_submission(p_capability) s join public_zone.upload u on u.submission_id = s.id
  where u.number = p_number and u.number > 0 and u.state = 'open';
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if exists (select from platform.incident where id = v.incident_id and state = 'closed') then
    return jsonb_build_object('refusal', 'incident-closed');
  end if;
  if not exists (select from public_zone.upload_url where url_hash = p_url_hash)
      and (select count(*) from public_zone.upload_url where upload_id = v.id) >= 100 then
    return jsonb_build_object('refusal', 'opened-too-often');
  end if;
  insert into public_zone.upload_url values (p_url_hash, v.id) on conflict do nothing;
  return intake.upload(p_url_hash);
end $$;
