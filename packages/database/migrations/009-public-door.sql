-- The public door, deepened: phones' previews, contacts, withdrawals and replies, and a code that opens the door again.

alter table public_zone.upload add column preview_of text references public_zone.upload;
-- A phone's preview of file n has the number -n: one for each file, and in no list of files.
alter table public_zone.upload add constraint preview_has_its_number check ((preview_of is null) = (number > 0));

alter table public_zone.document drop constraint document_kind_check;
alter table public_zone.document add constraint document_kind_check check (kind in ('statement', 'withdrawal', 'contact'));

-- Whoever presents the code is given a further URL of the submission, for a week.
create table public_zone.submission_url (
  url_hash bytea primary key check (length(url_hash) = 32),
  submission_id text not null references public_zone.submission,
  expires_at timestamptz not null
);

create or replace function intake.find_submission(p_capability bytea) returns public_zone.submission language sql stable as $$
  select s.* from public_zone.submission s where s.url_hash = p_capability or s.code_hash = p_capability
  union all
  select s.* from public_zone.submission_url l join public_zone.submission s on s.id = l.submission_id
  where l.url_hash = p_capability and l.expires_at > clock_timestamp()
  limit 1
$$;

create function intake.reopen(p_code bytea, p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission;
begin
  select * into v from public_zone.submission where code_hash = p_code for update;
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  delete from public_zone.submission_url where submission_id = v.id and expires_at < clock_timestamp();
  if (select count(*) from public_zone.submission_url where submission_id = v.id) >= 100 then
    return jsonb_build_object('refusal', 'busy');
  end if;
  insert into public_zone.submission_url values (p_url_hash, v.id, work.minute() + interval '7 days') on conflict do nothing;
  return intake.submission(p_url_hash);
end $$;

create or replace function intake.submission(p_capability bytea) returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select jsonb_build_object('submission', s.id, 'source', s.source, 'urlHash', encode(s.url_hash, 'hex'),
      'codeHash', encode(s.code_hash, 'hex'), 'replyRecipient', s.reply_recipient,
      'files', (select count(*) from public_zone.upload u where u.submission_id = s.id and u.state <> 'reserved' and u.number > 0),
      'incident', intake.settings(i))
    from intake.find_submission(p_capability) s join platform.incident i on i.id = s.incident_id where s.id is not null), jsonb_build_object('refusal', 'capability-unknown'))
$$;

drop function intake.reserve_upload(bytea, text, bytea, bigint, bytea);
create function intake.reserve_upload(p_submission bytea, p_id text, p_url_hash bytea, p_length bigint, p_salt bytea, p_preview_of integer default null)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_sub public_zone.submission; v_incident platform.incident; v_upload public_zone.upload; v_shown public_zone.upload; v_number integer;
begin
  select * into v_sub from public_zone.submission where id = (intake.find_submission(p_submission)).id for update;
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  select u.* into v_upload from public_zone.upload u join public_zone.upload_url l on l.upload_id = u.id where l.url_hash = p_url_hash;
  if found then
    if v_upload.submission_id <> v_sub.id then return jsonb_build_object('refusal', 'capability-unknown'); end if;
    return intake.upload_facts(v_upload);
  end if;
  select * into v_incident from platform.incident where id = v_sub.incident_id;
  if v_incident.state not in ('drill', 'active') then return jsonb_build_object('refusal', 'incident-closed'); end if;
  if p_preview_of is not null then
    select * into v_shown from public_zone.upload where submission_id = v_sub.id and number = p_preview_of and state <> 'reserved';
    if not found or p_preview_of < 1 then return jsonb_build_object('refusal', 'capability-unknown'); end if;
    -- 60 KiB (domain PREVIEW_BYTES): it is seen at once on the slowest line, or it is of no use.
    if p_length is null or p_length not between 1 and 61440 then return jsonb_build_object('refusal', 'too-large', 'limit', 61440); end if;
    if v_shown.state <> 'open' or exists (select from public_zone.upload where preview_of = v_shown.id) then
      return jsonb_build_object('refusal', 'illegal-state');
    end if;
  end if;
  if p_length > v_incident.max_file_bytes then return jsonb_build_object('refusal', 'too-large', 'limit', v_incident.max_file_bytes); end if;
  if (select count(*) from public_zone.upload where submission_id = v_sub.id and number > 0) >= v_incident.max_files
      and p_preview_of is null then
    return jsonb_build_object('refusal', 'too-many-files', 'limit', v_incident.max_files);
  end if;
  v_number := coalesce(-p_preview_of, (select coalesce(max(number), 0) + 1 from public_zone.upload where submission_id = v_sub.id and number > 0));
  insert into public_zone.upload (id, submission_id, incident_id, number, preview_of, length, salt, key_id, expires_at)
  values (p_id, v_sub.id, v_sub.incident_id, v_number, v_shown.id,
    p_length, p_salt, v_incident.key_id, work.minute() + interval '7 days')
  returning * into v_upload;
  insert into public_zone.upload_url values (p_url_hash, p_id);
  return intake.upload_facts(v_upload);
end $$;

create or replace function intake.upload_facts(u public_zone.upload) returns jsonb language sql stable as $$
  select jsonb_build_object('upload', u.id, 'submission', u.submission_id, 'number', u.number, 'state', u.state, 'length', u.length,
    'offset', u."offset", 'segments', u.segments, 'lastRandom', u.last_random, 'salt', encode(u.salt, 'hex'),
    'expiresAt', floor(extract(epoch from u.expires_at) * 1000), 'receivedAt', floor(extract(epoch from u.received_at) * 1000),
    'keyId', u.key_id, 'recipient', i.recipient, 'holder', u.holder, 'slug', i.slug, 'exercise', i.exercise, 'incidentState', i.state, 'incident', i.id,
    'maxBytes', i.max_file_bytes, 'previewOf', u.preview_of)
  from platform.incident i where i.id = u.incident_id
$$;

create or replace function intake.complete(p_upload text) returns void language plpgsql as $$
declare v public_zone.upload;
begin
  update public_zone.upload set state = 'complete', received_at = work.minute(), appended_at = work.minute(), holder = null
  where id = p_upload and state = 'open' returning * into v;
  if found then
    if v.preview_of is null then perform work.add('preserve', 'preserve-upload', v.incident_id, v.id);
    -- It is looked at before any file: that is what it is for.
    else perform work.add('preserve', 'keep-arrival', v.incident_id, v.id, p_priority => 1);
    end if;
  end if;
end $$;

create or replace function intake.close_upload(p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  if v.id is null or v.state = 'reserved' then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  update public_zone.upload set state = 'withdrawn', received_at = work.minute() where id = v.id and state = 'open';
  if not found then return jsonb_build_object('refusal', case v.state when 'complete' then 'illegal-state' else 'upload-gone' end); end if;
  if v."offset" > 0 and v.preview_of is null then perform work.add('preserve', 'preserve-partial', v.incident_id, v.id); end if;
  return jsonb_build_object('closed', true);
end $$;

create or replace function intake.add_document(p_capability bytea, p_id text, p_kind text, p_number integer, p_sealed bytea, p_object jsonb)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission;
begin
  select * into v from public_zone.submission where id = (intake.find_submission(p_capability)).id for update;
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if (select count(*) from public_zone.document where submission_id = v.id) >= 200 then return jsonb_build_object('refusal', 'too-many-files'); end if;
  if exists (select from public_zone.document where id = p_id) then return jsonb_build_object('document', p_id); end if;
  insert into public_zone.document (id, submission_id, kind, number, sealed, object_key, version_id, key_id)
  values (p_id, v.id, p_kind, p_number, p_sealed, p_object ->> 'key', p_object ->> 'version', p_object ->> 'keyId');
  perform work.add('preserve', case p_kind when 'statement' then 'read-statement' when 'contact' then 'keep-contact' else 'apply-withdrawal' end, v.incident_id, p_id);
  return jsonb_build_object('document', p_id);
end $$;

create or replace function intake.receipt(p_code bytea) returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select jsonb_build_object('exercise', i.exercise, 'slug', i.slug, 'incidentState', i.state, 'texts', i.texts, 'emergencyNumber', i.emergency_number, 'languages', to_jsonb(i.languages), 'title', i.title, 'replyRecipient', s.reply_recipient, 'withdrawn', exists (select from public_zone.document d
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
    where s.code_hash = p_code
      -- A closed incident's code answers as one that never was, unless its files live on in another incident.
      and (i.state <> 'closed' or exists (select from evidence.item t join platform.incident j on j.id = t.incident_id
        where t.submission_id = s.id and j.state <> 'closed'))),
    jsonb_build_object('refusal', 'capability-unknown'))
$$;

create or replace function intake.digests(p_capability bytea, p_number integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select jsonb_build_object('upload', u.id, 'salt', encode(u.salt, 'hex'), 'length', u.length, 'offset', u."offset",
      'segments', coalesce((select jsonb_agg(jsonb_build_object('start', g.start, 'length', g.length,
        'sha256', encode(g.salted_sha256, 'hex')) order by g.start) from public_zone.segment g where g.upload_id = u.id), '[]'))
    from intake.find_submission(p_capability) s join public_zone.upload u on u.submission_id = s.id
    where u.number = p_number and u.number > 0 and u.state <> 'reserved'),
    jsonb_build_object('refusal', 'capability-unknown'))
$$;

create or replace function intake.mint_url(p_capability bytea, p_number integer, p_url_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v text;
begin
  select u.id into v from intake.find_submission(p_capability) s join public_zone.upload u on u.submission_id = s.id
  where u.number = p_number and u.number > 0 and u.state = 'open';
  if not found then return jsonb_build_object('refusal', 'capability-unknown'); end if;
  if (select count(*) from public_zone.upload_url where upload_id = v) >= 100 then return jsonb_build_object('refusal', 'too-many-files'); end if;
  insert into public_zone.upload_url values (p_url_hash, v) on conflict do nothing;
  return intake.upload(p_url_hash);
end $$;

create or replace function work.sweep_partials() returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload; v_count integer := 0;
begin
  for v in select * from public_zone.upload u where u.state = 'open' and u.preview_of is null and u."offset" > u.partial_bytes
      and u.appended_at < clock_timestamp() - interval '15 minutes' limit 100 for update skip locked loop
    update public_zone.upload set partial_bytes = v."offset" where id = v.id;
    perform work.add('preserve', 'preserve-partial', v.incident_id, v.id);
    v_count := v_count + 1;
  end loop;
  -- What never went on: its partial item stays, preserve frees its drop.
  for v in select * from public_zone.upload u where u.state = 'open' and u.expires_at < clock_timestamp()
      limit 100 for update skip locked loop
    update public_zone.upload set state = 'expired' where id = v.id;
    if v."offset" > 0 and v.preview_of is null then perform work.add('preserve', 'preserve-partial', v.incident_id, v.id); end if;
  end loop;
  return v_count;
end $$;


-- An item that is on its way: its id and key are those that the item takes over. No claim, placement or lock.
create table evidence.arrival (
  item_id text primary key,
  seq bigint generated always as identity,
  incident_id text not null references platform.incident,
  upload_id text not null unique,
  submission_id text not null,
  number integer not null,
  length bigint,
  recipient text not null,
  key_id text not null,
  sealed_identity bytea not null,
  object_key text not null,
  -- As the phone sent it, sealed to the item; gone once inspect has made the rendition of it.
  sealed_still bytea,
  still_key text,
  still_version text,
  still_bytes bigint,
  still_sealed_length bigint,
  still_width integer,
  still_height integer,
  still_outcome text check (still_outcome in ('made', 'unreadable')),
  change bigint not null default nextval('evidence.change'),
  created_at timestamptz not null default work.minute()
);
create index on evidence.arrival (incident_id, change);
create trigger arrival_changed before insert or update on evidence.arrival for each row execute function evidence.announce();

alter table evidence.declaration add column origin text check (origin in ('picked', 'camera', 'voice-note'));
alter table evidence.declaration add column handling text check (handling in ('shown', 'details-removed'));

alter table evidence.statement add column radius_m double precision;
alter table evidence.statement add column when_kind text check (when_kind in ('now', 'earlier-today', 'exact'));
alter table evidence.statement add column when_local text;
alter table evidence.statement add column now_words text;
alter table evidence.statement add column now_lat double precision;
alter table evidence.statement add column now_lon double precision;
alter table evidence.statement add column for_someone_else boolean not null default false;

-- How to reach a witness: ciphertext here too, opened by command for an officer who gave a reason.
create table evidence.contact (
  id text primary key,
  seq bigint generated always as identity,
  submission_id text not null,
  incident_id text not null references platform.incident,
  sealed bytea not null,
  key_id text not null,
  received_at timestamptz not null
);
create index on evidence.contact (submission_id);
create trigger contact_is_final before update or delete on evidence.contact for each row execute function platform.refuse_change();

-- What officers said to a witness, for their own side of the conversation; the witness's copy is sealed to the code's key.
create table evidence.reply (
  id text primary key,
  seq bigint generated always as identity,
  incident_id text not null references platform.incident,
  submission_id text not null,
  officer_id text not null references staff.officer,
  text text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index on evidence.reply (submission_id);
create trigger reply_is_final before update or delete on evidence.reply for each row execute function platform.refuse_change();

-- PUBLIC may do nothing; intake may execute what it needs.
revoke execute on all functions in schema intake from public;
grant execute on function intake.reserve_upload(bytea, text, bytea, bigint, bytea, integer), intake.reopen(bytea, bytea) to firsthand_intake;

grant select on public_zone.submission_url to firsthand_preserve;
grant select, insert, update on evidence.arrival to firsthand_preserve;
grant select, update on evidence.arrival to firsthand_inspect;
grant insert on evidence.contact to firsthand_preserve;
grant select on evidence.arrival, evidence.contact, evidence.reply to firsthand_command;
grant insert on evidence.reply, public_zone.reply to firsthand_command;
grant select (kind, submission_id, number, created_at) on public_zone.document to firsthand_command;
grant select (item_id, incident_id, upload_id) on evidence.arrival to firsthand_ops;
grant select (number, preview_of) on public_zone.upload to firsthand_ops;
