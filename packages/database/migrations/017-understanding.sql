-- What is understood of a file: flags with their evidence, twins folded into one card, searchable text, copies in the
-- making, restricted items, cleaned copies for sharing.

-- A sign, never a verdict; `evidence` holds codes, numbers and ids, nothing that identifies a person.
create table evidence.flag (
  id text primary key,
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  extraction_id text references evidence.extraction,
  code text not null,
  evidence jsonb not null default '{}',
  created_at timestamptz not null default clock_timestamp()
);
create index on evidence.flag (item_id);
create trigger flag_is_final before update or delete on evidence.flag for each row execute function platform.refuse_change();

-- Device keys are hashed with it, so that one device can not be followed from one incident into another.
create table evidence.clock_salt (
  incident_id text primary key references platform.incident,
  salt bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);

-- What pictures look like: `hash` is 64 bit over the upright picture; of a video one row for each keyframe.
create table evidence.fingerprint (
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  version text not null,
  at_ms integer not null default 0,
  hash bigint not null,
  -- Local features of a still, packed by packages/media.
  features bytea,
  primary key (item_id, version, at_ms)
);
create index on evidence.fingerprint (incident_id);

-- An item may be like several others; one row for each pair, the younger first.
alter table evidence.twin drop constraint twin_pkey;
alter table evidence.twin add primary key (item_id, twin_of);
alter table evidence.twin drop constraint twin_kind_check;
alter table evidence.twin add constraint twin_kind_check check (kind in ('exact', 'near'));
-- Of a near twin: how near (codes and numbers).
alter table evidence.twin add column evidence jsonb not null default '{}';
-- Set on every twin but the best of its group; lists show the best alone, with `sent`.
alter table evidence.card add column folded_into text references evidence.item;
alter table evidence.card add column restricted boolean not null default false;
create index on evidence.card (folded_into) where folded_into is not null;

create function evidence.twins_of(p_item text) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive near(id) as (
    select p_item
    union
    select case when t.item_id = n.id then t.twin_of else t.item_id end
    from near n join evidence.twin t on n.id in (t.item_id, t.twin_of)
  ) select id from near
$$;

-- The best of a group stands for it: most metadata, then the largest picture, then the most bytes, then the first.
-- What left the lists stands for nothing and is not counted.
create function evidence.fold_twins(p_item text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_best text; v_count integer; v_ids text[]; v_seen text[];
begin
  -- In one order, so that two who fold one group do not wait for each other; and again if it grew while we waited.
  loop
    select array_agg(id order by id) into v_ids from evidence.twins_of(p_item) t(id);
    exit when v_ids is not distinct from v_seen;
    perform 1 from evidence.card where item_id = any(v_ids) order by item_id for update;
    v_seen := v_ids;
  end loop;
  select count(*) over (), c.item_id into v_count, v_best
  from evidence.card c join evidence.item i on i.id = c.item_id
  where c.item_id = any(v_ids) and c.hidden is null
  order by (select count(distinct k.source) from evidence.claim k where k.item_id = c.item_id and k.trust >= 35) desc,
    coalesce(c.width::bigint * c.height, 0) desc, i.bytes desc, i.seq
  limit 1;
  update evidence.card c set folded_into = case when c.item_id = v_best or c.hidden is not null then null else v_best end,
    sent = case when c.item_id = v_best then v_count else 1 end
  where c.item_id = any(v_ids) and (c.folded_into, c.sent) is distinct from
    (case when c.item_id = v_best or c.hidden is not null then null else v_best end, case when c.item_id = v_best then v_count else 1 end);
end $$;

-- Words as a search compares them. The ICU collation knows the capitals of every script, whatever the cluster's locale is.
create function evidence.words(p_text text) returns tsvector
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select to_tsvector('simple', lower(normalize(left(coalesce(p_text, ''), 200000), NFC) collate "und-x-icu"))
$$;

-- Readable, and found by a search. Names of files and people's accounts never come in here.
create table evidence.text (
  id text primary key,
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  source text not null check (source in ('document', 'transcript', 'translation')),
  language text,
  -- Made by a machine that listens or translates: shown as such.
  machine boolean not null,
  maker text not null,
  -- [{ startMs, endMs, text }] of speech, [{ page, text }] of documents.
  segments jsonb not null,
  body text not null check (length(body) <= 500000),
  tsv tsvector generated always as (evidence.words(body)) stored,
  created_at timestamptz not null default clock_timestamp(),
  unique (item_id, source, maker)
);
create index on evidence.text using gin (tsv);
create index on evidence.text (incident_id);
create index on evidence.statement using gin (evidence.words(coalesce(words, '') || ' ' || coalesce(where_words, '') || ' ' || coalesce(when_words, '')));

-- Copies in the making: one row for each kind, its newest state. `share` 0…1.
create table evidence.making (
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  kind text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  share real not null default 0 check (share between 0 and 1),
  code text,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (item_id, kind)
);

-- PDF pages and the like: several of one kind.
alter table evidence.rendition add column number integer not null default 0;
alter table evidence.rendition drop constraint rendition_item_id_kind_recipe_key;
alter table evidence.rendition add unique (item_id, kind, recipe, number);
alter table evidence.rendition drop constraint rendition_media_type_check;
alter table evidence.rendition add constraint rendition_media_type_check
  check (media_type in ('image/webp', 'image/jpeg', 'video/mp4', 'audio/mp4', 'application/json'));

-- Restricted: no thumb anywhere, opened by two named officers alone. A change is a new row; the newest counts.
create table evidence.restriction (
  seq bigint generated always as identity primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  restricted boolean not null,
  readers text[] not null,
  created_at timestamptz not null default clock_timestamp(),
  check (not restricted or cardinality(readers) = 2)
);
create index on evidence.restriction (item_id, seq desc);
create trigger restriction_is_final before update or delete on evidence.restriction for each row execute function platform.refuse_change();
-- Each time that somebody saw or heard it.
create table evidence.exposure (
  seq bigint generated always as identity primary key,
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  kind text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index on evidence.exposure (item_id);
create trigger exposure_is_final before update or delete on evidence.exposure for each row execute function platform.refuse_change();

create function evidence.restrict_item(p_incident text, p_item text, p_officer text, p_restricted boolean, p_readers text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.restriction (incident_id, item_id, officer_id, restricted, readers)
  values (p_incident, p_item, p_officer, p_restricted, p_readers);
  update evidence.card set restricted = p_restricted where item_id = p_item;
end $$;

-- The same picture must not be open beside its restricted twin.
create function evidence.twin_found() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.restriction; v_of text;
begin
  for v in select distinct on (r.item_id) r.* from evidence.restriction r
    where r.item_id in (select id from evidence.twins_of(new.item_id) t(id)) order by r.item_id, r.seq desc
  loop
    if v.restricted then
      for v_of in select c.item_id from evidence.card c where c.item_id in (select id from evidence.twins_of(new.item_id) t(id)) and not c.restricted
      loop
        perform evidence.restrict_item(new.incident_id, v_of, v.officer_id, true, v.readers);
      end loop;
      exit;
    end if;
  end loop;
  perform evidence.fold_twins(new.item_id);
  return null;
end $$;
create trigger twin_found after insert on evidence.twin for each row execute function evidence.twin_found();

create function evidence.twin_left() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from evidence.twin where new.item_id in (item_id, twin_of)) then perform evidence.fold_twins(new.item_id); end if;
  return null;
end $$;
-- Not when it was inspected: that transaction holds its own card, and two would wait for each other. `find-twins` folds anew
-- once the metadata are known.
create trigger twin_left after update of hidden on evidence.card for each row
  when (old.hidden is distinct from new.hidden) execute function evidence.twin_left();

-- A copy for sharing, on an officer's request: its metadata dropped, `boxes` [{ x, y, width, height }] as shares of a still.
create table evidence.cleaning (
  id text primary key,
  seq bigint generated always as identity,
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  boxes jsonb not null default '[]',
  created_at timestamptz not null default clock_timestamp()
);
create index on evidence.cleaning (item_id);
create trigger cleaning_is_final before update or delete on evidence.cleaning for each row execute function platform.refuse_change();

-- Lanes: what is large or slow has hands of its own, so that a film never holds up photos.
alter table work.outbox drop constraint outbox_queue_check;
alter table work.outbox add constraint outbox_queue_check check (queue in ('preserve-first', 'inspect-first', 'preserve',
  'preserve-slow', 'inspect', 'inspect-slow', 'normalise', 'normalise-slow', 'reconstruct'));
create function work.choose_lane() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v bigint;
begin
  if new.task in ('preserve-upload', 'preserve-partial') then
    select u."offset" into v from public_zone.upload u where u.id = new.subject;
    if v > 268435456 then new.queue := 'preserve-slow'; end if;
  elsif new.task = 'inspect-item' then
    select i.bytes into v from evidence.item i where i.id = new.subject;
    if v > 268435456 then new.queue := 'inspect-slow'; end if;
  end if;
  return new;
end $$;
create trigger choose_lane before insert on work.outbox for each row execute function work.choose_lane();

-- What an officer calls urgent overtakes: a queued row goes back to be sent again with its new priority (its old job finds
-- another attempt and lets go).
create function work.hurry(p_subject text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v integer;
begin
  update work.outbox set priority = 1, state = 'pending', lease_until = null,
    waits = waits + case when state = 'queued' then 1 else 0 end
  where subject = p_subject and state in ('pending', 'queued') and priority > 1;
  get diagnostics v = row_count;
  if v > 0 then perform pg_notify('outbox', ''); end if;
  return v;
end $$;

-- A witness's words may speak of time and place: inspect reads them for every item of the sending.
create function work.statement_said() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform work.add('inspect', 'inspect-statement', new.incident_id, new.submission_id, p_dedupe => 'words:' || new.submission_id, p_priority => 4);
  return null;
end $$;
create trigger statement_said after insert on evidence.statement for each row execute function work.statement_said();

revoke execute on function evidence.twins_of(text), evidence.fold_twins(text), evidence.restrict_item(text, text, text, boolean, text[]),
  evidence.twin_found(), evidence.twin_left(), work.choose_lane(), work.hurry(text), work.statement_said() from public;
grant select, insert on evidence.flag, evidence.clock_salt, evidence.fingerprint, evidence.twin to firsthand_inspect;
grant execute on function evidence.twins_of(text), evidence.fold_twins(text) to firsthand_inspect;
grant select, insert on evidence.text to firsthand_normalise, firsthand_inspect;
grant select on evidence.cleaning, evidence.flag, evidence.restriction to firsthand_normalise;
grant select, insert, update on evidence.making to firsthand_normalise, firsthand_inspect;
grant select on evidence.flag, evidence.fingerprint, evidence.twin, evidence.text, evidence.making, evidence.restriction,
  evidence.exposure, evidence.cleaning to firsthand_command;
grant insert on evidence.exposure, evidence.cleaning to firsthand_command;
grant execute on function evidence.restrict_item(text, text, text, boolean, text[]), evidence.twins_of(text), work.hurry(text) to firsthand_command;
grant select on evidence.twin to firsthand_reconstruct;
grant execute on function evidence.words(text) to firsthand_normalise, firsthand_inspect, firsthand_preserve, firsthand_command, firsthand_ops;
