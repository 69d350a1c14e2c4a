-- Alarms: words of danger that ring, ordinary news that comes as one, who answers for what until when, and calls to a duty
-- phone. Command's keeper raises them (services/command/src/alarms); rows say where the words stand and never repeat them.

-- What has become readable and was not listened to yet. A mark is taken in the transaction that raises what it says: killed
-- in between, it lies there still; taken twice, it rings once (the unique key of evidence.alarm).
create table evidence.unheard (
  incident_id text not null,
  source text not null check (source in ('statement', 'text')),
  source_id text not null,
  -- Listened to once more after a rule was changed: no news.
  again boolean not null default false,
  marked_at timestamptz not null default clock_timestamp()
);

create function evidence.mark_unheard() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.unheard (incident_id, source, source_id) values (new.incident_id, tg_argv[0], new.id);
  perform pg_notify('incident_changed', new.incident_id);
  return null;
end $$;
create trigger statement_unheard after insert on evidence.statement for each row execute function evidence.mark_unheard('statement');
create trigger text_unheard after insert on evidence.text for each row execute function evidence.mark_unheard('text');
-- What came in the last hours before this was there; older words were read by people.
insert into evidence.unheard (incident_id, source, source_id, again) select incident_id, 'statement', id, true from evidence.statement
  where received_at > clock_timestamp() - interval '12 hours';

create table evidence.alarm (
  id text primary key check (id like 'al\_%'),
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  class text not null check (class in ('grave', 'ordinary')),
  -- The first of `rules`; codes of services/command/src/alarms/rules, or an incident's own.
  rule text not null,
  rules text[] not null,
  source text not null check (source in ('statement', 'text')),
  source_id text not null,
  -- What one rule rings for once: a statement, or an item however many texts are made of it.
  subject text not null,
  submission_id text not null,
  item_id text references evidence.item,
  scene_id text,
  -- [{ rule, language, part, from, to, negated }]: characters of `words`, `where`, `when` or of segment `part`.
  hits jsonb not null,
  -- When the words could be read, and when it rang.
  words_at timestamptz not null,
  raised_at timestamptz not null default clock_timestamp(),
  called_at timestamptz,
  escalated_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text references staff.officer,
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  unique (incident_id, subject, rule)
);
create index alarm_open on evidence.alarm (incident_id, class, raised_at) where acknowledged_at is null;
create index alarm_of_incident on evidence.alarm (incident_id, seq desc);
create index alarm_of_item on evidence.alarm (item_id) where item_id is not null;
create index alarm_of_submission on evidence.alarm (submission_id);
-- Calls and escalations look for these every few seconds.
create index alarm_uncalled on evidence.alarm (incident_id) where class = 'grave' and called_at is null;
create index alarm_unescalated on evidence.alarm (raised_at) where class = 'grave' and acknowledged_at is null and escalated_at is null;

-- Who answers for an alarm or a serious item, and until when. Its history is custody's.
create table evidence.duty (
  incident_id text not null references platform.incident,
  subject text not null,
  alarm_id text references evidence.alarm,
  item_id text references evidence.item,
  owner_id text not null references staff.officer,
  due_at timestamptz not null,
  set_by text not null references staff.officer,
  set_at timestamptz not null default clock_timestamp(),
  done_at timestamptz,
  done_by text references staff.officer,
  primary key (incident_id, subject),
  check (subject = coalesce(alarm_id, item_id) and (alarm_id is null) <> (item_id is null)),
  check ((done_at is null) = (done_by is null))
);
create index duty_open on evidence.duty (incident_id, due_at) where done_at is null;

-- Ordinary news: one open row for each incident until somebody looks. `rings` rises when a new scene or a new place breaks
-- the silence.
create table evidence.alert (
  id text primary key check (id like 'at\_%'),
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  opened_at timestamptz not null default clock_timestamp(),
  items integer not null default 0,
  submissions integer not null default 0,
  conflicts integer not null default 0,
  words integer not null default 0,
  scenes integer not null default 0,
  places integer not null default 0,
  rings integer not null default 1,
  rang_at timestamptz not null default clock_timestamp(),
  cause text not null check (cause in ('items', 'submissions', 'conflicts', 'words', 'scene', 'place')),
  looked_at timestamptz,
  looked_by text references staff.officer
);
create unique index alert_open on evidence.alert (incident_id) where looked_at is null;
create index alert_of_incident on evidence.alert (incident_id, seq desc);

-- What the keeper counted last, and from where on it looks for the oldest item that nobody has decided on.
create table evidence.alarm_state (
  incident_id text primary key references platform.incident,
  items bigint not null default 0,
  submissions bigint not null default 0,
  conflicts bigint not null default 0,
  words bigint not null default 0,
  oldest_from timestamptz not null default '-infinity',
  oldest_reset_at timestamptz not null default clock_timestamp(),
  counted_at timestamptz not null default clock_timestamp()
);
create table evidence.scene_told (
  incident_id text not null,
  scene_id text not null,
  first_at bigint not null, last_at bigint not null,
  lat double precision, lon double precision,
  primary key (incident_id, scene_id)
);
-- About 500 m wide, so that a whole incident has few.
create table evidence.place_cell (
  incident_id text not null,
  lat_cell integer not null,
  lon_cell integer not null,
  told boolean not null default false,
  primary key (incident_id, lat_cell, lon_cell)
);
create index place_untold on evidence.place_cell (incident_id) where not told;

create function evidence.mark_place() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.place_cell (incident_id, lat_cell, lon_cell)
  select distinct incident_id, floor(lat * 200)::integer, floor(lon * 200)::integer from now_rows
  where lat between -90 and 90 and lon between -180 and 180 order by 1, 2, 3 on conflict do nothing;
  return null;
end $$;
create trigger placement_has_place after insert on evidence.placement referencing new table as now_rows
  for each statement execute function evidence.mark_place();
create trigger statement_has_place after insert on evidence.statement referencing new table as now_rows
  for each statement execute function evidence.mark_place();
insert into evidence.place_cell
  select distinct incident_id, floor(lat * 200)::integer, floor(lon * 200)::integer, true from evidence.placement
  where lat between -90 and 90 and lon between -180 and 180;

-- Rules as an incident changed them; what has no row is as shipped. `phrases`: { language: [phrase] }.
create table evidence.alarm_rule (
  incident_id text not null references platform.incident,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  class text not null check (class in ('grave', 'ordinary')),
  is_on boolean not null,
  -- Of an incident's own rule; null: as shipped.
  title text check (length(title) between 1 and 80),
  phrases jsonb not null,
  changed_by text not null references staff.officer,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (incident_id, code)
);

-- Calls to the duty phone; retried from here, by whichever command process is free.
create table evidence.alarm_call (
  id text primary key check (id like 'ac\_%'),
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  step text not null check (step in ('alarm', 'escalation', 'ordinary', 'test')),
  alarms text[] not null default '{}',
  rules text[] not null default '{}',
  count integer not null default 0,
  made_at timestamptz not null default clock_timestamp(),
  attempt integer not null default 0,
  not_before timestamptz not null default clock_timestamp(),
  lease_until timestamptz,
  state text not null default 'pending' check (state in ('pending', 'sent', 'given-up')),
  code text,
  ended_at timestamptz
);
create index call_pending on evidence.alarm_call (not_before) where state = 'pending';
create index call_of_incident on evidence.alarm_call (incident_id, seq desc);

-- What an officer last saw of the overview: the state of then, to be compared with now.
create table staff.overview_mark (
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  seen_at timestamptz not null default clock_timestamp(),
  -- Counts, change numbers and ids of scenes.
  state jsonb not null,
  primary key (incident_id, officer_id)
);

-- What came in the last minutes, and how fast officers decide.
create index item_came_in on evidence.item (incident_id, created_at) include (id, bytes);
create index review_pace on evidence.review (incident_id, created_at);
create index statement_of_incident on evidence.statement (incident_id, received_at);

revoke execute on function evidence.mark_unheard(), evidence.mark_place() from public;
grant select on evidence.unheard, evidence.alarm, evidence.duty, evidence.alert, evidence.alarm_state, evidence.scene_told,
  evidence.place_cell, evidence.alarm_rule, evidence.alarm_call, staff.overview_mark to firsthand_command;
-- To lock the marks that it takes.
grant update (again) on evidence.unheard to firsthand_command;
grant insert, delete on evidence.unheard, evidence.scene_told, evidence.alarm_rule to firsthand_command;
grant update on evidence.scene_told, evidence.alarm_rule, evidence.alarm_state, evidence.duty, staff.overview_mark to firsthand_command;
grant insert on evidence.alarm, evidence.duty, evidence.alert, evidence.alarm_state, evidence.alarm_call, staff.overview_mark
  to firsthand_command;
grant update (called_at, escalated_at, acknowledged_at, acknowledged_by) on evidence.alarm to firsthand_command;
grant update (items, submissions, conflicts, words, scenes, places, rings, rang_at, cause, looked_at, looked_by) on evidence.alert
  to firsthand_command;
grant update (told) on evidence.place_cell to firsthand_command;
grant update (attempt, not_before, lease_until, state, code, ended_at) on evidence.alarm_call to firsthand_command;
