-- Searching at a million items, saved views, and what officers add: files, captures of the web, logs of calls and radio.

-- Words as a search compares them: without capitals, accents or vowel signs, and parted by every mark of punctuation, so
-- that `Kamppi/Helsinki` and `van.` are words. services/command/src/search/terms.ts folds what is asked in the same way.
create function evidence.folded(p_text text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select lower(regexp_replace(regexp_replace(normalize(left(coalesce(p_text, ''), 200000), NFKD),
    '[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]', '', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g') collate "und-x-icu")
$$;
create function evidence.found_words(p_text text) returns tsvector
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select to_tsvector('simple', evidence.folded(p_text))
$$;

-- In the row, so that what matches is ranked without reading the words again.
alter table evidence.statement add column found tsvector generated always as (
  evidence.found_words(coalesce(words, '') || ' ' || coalesce(where_words, '') || ' ' || coalesce(when_words, '') || ' ' || coalesce(now_words, ''))) stored;
create index statement_found on evidence.statement using gin (found);
create index statement_newest on evidence.statement (incident_id, seq);
create index statement_in_place on evidence.statement (incident_id, lat, lon) where lat is not null;
create index statement_received on evidence.statement (incident_id, received_at);
alter table evidence.text add column found tsvector generated always as (evidence.found_words(body)) stored;
create index text_found on evidence.text using gin (found);
create index text_newest on evidence.text (incident_id, created_at);
-- Officers' notes on items; what they asked a search for is none of it.
create index note_found on staff.note using gin (evidence.found_words(text)) where purpose <> 'search';
create index counted_in_place on evidence.counted (incident_id, lat, lon) where lat is not null;
create index police_submissions on public_zone.submission (incident_id) where source = 'police';

-- What was asked, so that its result can stand in an address without a word of it: `asked=<id>`.
create table staff.asked_search (
  id text primary key,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  note_id text not null references staff.note,
  query text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index on staff.asked_search (note_id);
create trigger asked_search_is_final before update or delete on staff.asked_search for each row execute function platform.refuse_change();

-- What made an item, as a class: never a serial number, never one device.
create table evidence.device (
  item_id text primary key references evidence.item,
  incident_id text not null references platform.incident,
  class text not null
);
create index on evidence.device (incident_id, class);

create function evidence.device_class(p_make text, p_model text, p_software text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case
    when s.software ~ 'screen ?(shot|record|capture)|snipping|obs studio' then 'screen'
    when s.device ~ '(^| )dji|mavic|phantom|parrot|autel|skydio|hasselblad l[12]d|\mfc[0-9]{3,4}' then
      case when s.device ~ 'osmo|action|pocket' then 'action-camera' else 'drone' end
    when s.device ~ 'gopro|hero[0-9]|insta360|osmo|akaso|garmin virb' then 'action-camera'
    when s.device ~ 'axon|wolfcom|motorola solutions|reveal media|zepcam' then 'body-camera'
    when s.device ~ 'viofo|70mai|nextbase|blackvue|dashcam' then 'dash-camera'
    when s.device ~ 'hikvision|dahua|axis communications|\mcctv' then 'fixed-camera'
    when s.device ~ 'ipad' then 'ipad'
    when s.device ~ 'iphone|apple' then 'iphone'
    when s.device ~ 'samsung|\msm-[a-z][0-9]|galaxy' then 'android-samsung'
    when s.device ~ 'google|pixel' then 'android-google'
    when s.device ~ 'xiaomi|redmi|poco' then 'android-xiaomi'
    when s.device ~ 'huawei|honor' then 'android-huawei'
    when s.device ~ 'oneplus|oppo|realme|vivo|motorola|nokia|hmd|fairphone|nothing|lg electronics|sony xq|xperia|asus|zte|tecno|infinix|android' then 'android-other'
    when s.device ~ 'canon|nikon|sony|fuji|panasonic|olympus|om digital|leica|pentax|ricoh|sigma|hasselblad|kodak|casio|phase one|blackmagic|jvc' then 'camera'
    else 'unknown' end
  from (select lower(concat_ws(' ', p_make, p_model)) as device, lower(coalesce(p_software, '')) as software) s
$$;
create function evidence.device_found() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.device (item_id, incident_id, class)
  select new.item_id, i.incident_id,
    evidence.device_class(new.facts ->> 'make', new.facts ->> 'model', new.facts ->> 'software')
  from evidence.item i where i.id = new.item_id
  on conflict (item_id) do update set class = excluded.class where evidence.device.class = 'unknown';
  return null;
end $$;
create trigger device_found after insert on evidence.extraction for each row
  when (new.tool = 'inspect') execute function evidence.device_found();
-- A screenshot says so by the name that phones give it.
create function evidence.screen_found() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update evidence.device set class = 'screen' where item_id = new.item_id and class = 'unknown';
  return null;
end $$;
create trigger screen_found after insert on evidence.claim for each row
  when (new.source = 'name.screenshot') execute function evidence.screen_found();
insert into evidence.device (item_id, incident_id, class)
select distinct on (x.item_id) x.item_id, i.incident_id,
  case when exists (select from evidence.claim k where k.item_id = x.item_id and k.source = 'name.screenshot') then 'screen'
    else evidence.device_class(x.facts ->> 'make', x.facts ->> 'model', x.facts ->> 'software') end
from evidence.extraction x join evidence.item i on i.id = x.item_id where x.tool = 'inspect'
order by x.item_id, x.finished_at desc, x.id;

-- A screen as an officer left it. `query`: the filter as it stands in the address; words stand beside it, in no address.
create table staff.saved_view (
  id text primary key,
  seq bigint generated always as identity,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  name text not null check (length(name) between 1 and 120),
  screen text not null check (screen in ('search', 'timeline', 'map', 'triage', 'scenes', 'wall', 'subjects')),
  query text not null check (length(query) <= 4000),
  words text not null default '' check (length(words) <= 300),
  sharing text not null check (sharing in ('own', 'incident')),
  -- Taken away by its owner: the row stays.
  hidden boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp()
);
create index on staff.saved_view (incident_id, seq) where not hidden;
-- How far the incident was when an officer last opened it.
create table staff.saved_view_opened (
  view_id text not null references staff.saved_view,
  officer_id text not null references staff.officer,
  last_seq bigint not null,
  opened_at timestamptz not null default clock_timestamp(),
  primary key (view_id, officer_id)
);

-- What an officer adds in one go. It comes in through intake as any witness's: a submission marked police. `secret` makes
-- the capabilities of that submission; it lies sealed to the incident, and command alone opens it.
create table evidence.police_material (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  submission_id text not null unique references public_zone.submission,
  kind text not null check (kind in ('file', 'web', 'log')),
  origin text not null check (origin in ('cctv', 'seized-device', 'body-camera', 'helicopter', 'drone', 'dash-camera',
    'emergency-calls', 'radio', 'web', 'other')),
  -- Where it is from, in the officer's words.
  note_id text not null references staff.note,
  url text check (length(url) <= 2000),
  -- Of a capture: when the officer saw it, and the time that the page itself tells. Epoch ms.
  seen_at bigint, page_time bigint,
  key_id text not null,
  secret bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  check ((kind = 'web') = (url is not null and seen_at is not null))
);
create index on evidence.police_material (incident_id, seq);
-- `upload_number`: the number of the upload that intake opened for it.
create table evidence.police_file (
  material_id text not null references evidence.police_material,
  number integer not null check (number between 1 and 50),
  name text not null,
  media_type text not null,
  last_modified bigint,
  bytes bigint not null check (bytes >= 0),
  upload_number integer,
  primary key (material_id, number)
);

-- Null, or the code of a refusal. The capability is a hash, as of every submission: only who made it can send.
create function evidence.open_police_material(p_incident text, p_officer text, p_material jsonb, p_files jsonb, p_url_hash bytea,
  p_code_hash bytea, p_secret bytea)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v platform.incident;
begin
  select * into v from platform.incident where id = p_incident for share;
  if not exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and not o.disabled
      where m.incident_id = p_incident and m.officer_id = p_officer and m.role in ('analyst', 'commander'))
    or not exists (select from staff.note n where n.id = p_material ->> 'note' and n.incident_id = p_incident
      and n.officer_id = p_officer and n.subject = p_material ->> 'id' and n.purpose = 'police-origin')
  then return 'not-allowed'; end if;
  if v.state not in ('drill', 'active') then return 'incident-closed'; end if;
  if v.key_proven_at is null then return 'busy'; end if;
  if v.key_id <> p_material ->> 'key' then return 'busy'; end if;
  if exists (select from jsonb_array_elements(p_files) f where (f ->> 'bytes')::bigint > v.max_file_bytes) then return 'too-large'; end if;
  insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
  values (p_material ->> 'submission', p_incident, 'police', p_url_hash, p_code_hash, p_material ->> 'replyRecipient');
  insert into evidence.police_material (id, incident_id, officer_id, submission_id, kind, origin, note_id, url, seen_at, page_time,
    key_id, secret)
  values (p_material ->> 'id', p_incident, p_officer, p_material ->> 'submission', p_material ->> 'kind', p_material ->> 'origin',
    p_material ->> 'note', p_material ->> 'url', (p_material ->> 'seenAt')::bigint, (p_material ->> 'pageTime')::bigint, v.key_id, p_secret);
  insert into evidence.police_file (material_id, number, name, media_type, last_modified, bytes)
  select p_material ->> 'id', n, f ->> 'name', f ->> 'mediaType', (f ->> 'lastModified')::bigint, (f ->> 'bytes')::bigint
  from jsonb_array_elements(p_files) with ordinality e(f, n);
  return null;
end $$;

-- What was seen on the web existed then at the latest: an officer's pin that bounds, and that can be taken back as any.
create function evidence.police_item_arrived() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.police_material; v_at bigint; v_tail text := substr(translate(md5('seen ' || new.id), '0189', 'wxyz'), 1, 26);
begin
  select * into v from evidence.police_material where submission_id = new.submission_id and incident_id = new.incident_id and kind = 'web';
  if not found then return null; end if;
  v_at := least(v.seen_at, coalesce(v.page_time, v.seen_at));
  insert into evidence.claim (id, incident_id, item_id, officer_id, about, source, raw, ref, at_ms, resolution_ms, zone, zone_source,
    error, clock, trust)
  values ('cl_' || v_tail, new.incident_id, new.id, v.officer_id, 'time', 'officer.anchor', evidence.iso_time(v_at), 'upper', v_at, 0, 'Z',
    'stated', '{"kind":"bound","sdMs":0}', 'officer', 100);
  insert into evidence.anchor (id, incident_id, claim_id, officer_id, source, reason_note)
  values ('an_' || v_tail, new.incident_id, 'cl_' || v_tail, v.officer_id, 'seen-in-the-media', v.note_id);
  return null;
end $$;
create trigger police_item_arrived after insert on evidence.item for each row
  when (new.source = 'police' and new.moved_from is null) execute function evidence.police_item_arrived();

-- One reading of a log by one mapping of its columns. The newest that is done counts; earlier ones stay.
create table evidence.log_reading (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  mapping jsonb not null,
  digest bytea not null check (length(digest) = 32),
  state text not null default 'reading' check (state in ('reading', 'done')),
  kept integer not null default 0,
  -- Lines that could not be read, the first thousand with their reason.
  bad integer not null default 0,
  bad_rows jsonb not null default '[]',
  -- SHA-256 over what was read, row by row.
  result_digest bytea,
  current boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  unique (item_id, digest)
);
create unique index log_reading_current on evidence.log_reading (item_id) where current;
create index on evidence.log_reading (incident_id) where current;

create table evidence.event (
  id text primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  reading_id text not null references evidence.log_reading,
  row integer not null,
  at_ms bigint not null,
  earliest bigint not null,
  latest bigint not null,
  words text not null,
  unit text,
  place_words text,
  lat double precision, lon double precision,
  kind text not null check (kind in ('call', 'radio', 'other')),
  found tsvector generated always as (evidence.found_words(words || ' ' || coalesce(unit, '') || ' ' || coalesce(place_words, ''))) stored,
  unique (reading_id, row),
  check (earliest <= at_ms and at_ms <= latest)
);
create index event_in_time on evidence.event (incident_id, at_ms, id);
create index event_found on evidence.event using gin (found);
create trigger event_is_final before update or delete on evidence.event for each row execute function platform.refuse_change();

-- Answers the reading: a new one, or the one that this mapping already has.
create function evidence.begin_log_reading(p_id text, p_incident text, p_item text, p_officer text, p_mapping jsonb, p_digest bytea)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v text;
begin
  if not exists (select from evidence.item i join evidence.card c on c.item_id = i.id and c.hidden is null
      where i.id = p_item and i.incident_id = p_incident and i.source = 'police')
    or not exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and not o.disabled
      where m.incident_id = p_incident and m.officer_id = p_officer and m.role in ('analyst', 'commander'))
  then return null; end if;
  insert into evidence.log_reading (id, incident_id, item_id, officer_id, mapping, digest)
  values (p_id, p_incident, p_item, p_officer, p_mapping, p_digest) on conflict (item_id, digest) do nothing;
  select id into v from evidence.log_reading where item_id = p_item and digest = p_digest;
  return v;
end $$;

-- The same rows told again change nothing. Answers how many are there now.
create function evidence.add_log_rows(p_reading text, p_rows jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.log_reading; v_count integer;
begin
  select * into v from evidence.log_reading where id = p_reading for update;
  if not found or v.state <> 'reading' then return -1; end if;
  if jsonb_array_length(p_rows) + (select count(*) from evidence.event where reading_id = v.id) > 200000 then return -1; end if;
  insert into evidence.event (id, incident_id, item_id, reading_id, row, at_ms, earliest, latest, words, unit, place_words, lat, lon, kind)
  select 'ev_' || substr(translate(md5(v.id || ' ' || r.row), '0189', 'wxyz'), 1, 26), v.incident_id, v.item_id, v.id, r.row, r.at_ms,
    r.earliest, r.latest, left(r.words, 4000), left(r.unit, 200), left(r.place_words, 500), r.lat, r.lon, r.kind
  from jsonb_to_recordset(p_rows) as r(row integer, at_ms bigint, earliest bigint, latest bigint, words text, unit text, place_words text,
    lat double precision, lon double precision, kind text)
  on conflict do nothing;
  get diagnostics v_count = row_count;
  return v_count;
end $$;

create function evidence.end_log_reading(p_reading text, p_bad integer, p_bad_rows jsonb, p_result bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.log_reading;
begin
  select * into v from evidence.log_reading where id = p_reading for update;
  if not found then return false; end if;
  update evidence.log_reading set current = false where item_id = v.item_id and current and id <> v.id;
  update evidence.log_reading set current = true, state = 'done',
    kept = case when v.state = 'done' then kept else (select count(*) from evidence.event where reading_id = v.id) end,
    bad = case when v.state = 'done' then bad else p_bad end,
    bad_rows = case when v.state = 'done' then bad_rows else p_bad_rows end,
    result_digest = case when v.state = 'done' then result_digest else p_result end
  where id = v.id;
  perform pg_notify('incident_changed', v.incident_id);
  return true;
end $$;

revoke execute on function evidence.folded(text), evidence.found_words(text), evidence.device_class(text, text, text),
  evidence.device_found(), evidence.screen_found(), evidence.police_item_arrived(),
  evidence.open_police_material(text, text, jsonb, jsonb, bytea, bytea, bytea),
  evidence.begin_log_reading(text, text, text, text, jsonb, bytea), evidence.add_log_rows(text, jsonb),
  evidence.end_log_reading(text, integer, jsonb, bytea) from public;
-- Whoever writes a row writes what its words are found by.
grant execute on function evidence.folded(text), evidence.found_words(text)
  to firsthand_preserve, firsthand_inspect, firsthand_normalise, firsthand_command, firsthand_ops;
grant select on evidence.device, evidence.police_material, evidence.police_file, evidence.log_reading, evidence.event to firsthand_command;
grant update (upload_number) on evidence.police_file to firsthand_command;
grant select, insert on staff.asked_search, staff.saved_view to firsthand_command;
grant update (name, query, words, sharing, hidden, changed_at) on staff.saved_view to firsthand_command;
grant select, insert, update on staff.saved_view_opened to firsthand_command;
grant execute on function evidence.open_police_material(text, text, jsonb, jsonb, bytea, bytea, bytea),
  evidence.begin_log_reading(text, text, text, text, jsonb, bytea), evidence.add_log_rows(text, jsonb),
  evidence.end_log_reading(text, integer, jsonb, bytea) to firsthand_command;
