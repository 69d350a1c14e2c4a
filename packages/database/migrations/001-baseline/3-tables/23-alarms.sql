-- Alarms: words of danger that ring, ordinary news that is collected, who answers for what until when, and calls to a
-- duty phone. Command's keeper raises them (services/command/src/alarms). Rows say where the words are and never repeat
-- them.
--
-- An alarm rings until an officer takes it. The officer then gives it an outcome: passed on to somebody, or no action
-- for a reason. Without an outcome it rings again. Alarms of one kind, one place and ten minutes form a group, and only
-- the alarms of a group are taken together (decision 064).

-- Texts and files that have become readable and are not yet checked for danger ("unheard"). A mark is deleted in the
-- transaction that raises its alarm. If a process is killed before that, the mark stays. If a mark is taken twice, its
-- alarm rings once (the unique key of evidence.alarm). Source `file`: a file that was sent by somebody in danger.
-- `source_id` is then the id of its item; an arrival already has that id. The alarm's subject is the upload, so a
-- still, a part and the whole of one file ring once together.
create table evidence.unheard (
  incident_id text not null,
  source text not null check (source in ('statement', 'text', 'file')),
  source_id text not null,
  -- Whether the text is checked once more because a rule was changed. Such a check does not count as news.
  again boolean not null default false,
  marked_at timestamptz not null default clock_timestamp()
);

create table evidence.alarm (
  id text primary key check (id like 'al\_%'),
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  class text not null check (class in ('grave', 'ordinary')),
  -- The first of `rules`. Rules are codes of services/command/src/alarms/words, or an incident's own.
  rule text not null,
  rules text[] not null,
  source text not null check (source in ('statement', 'text', 'file')),
  source_id text not null,
  -- One rule rings once for each subject: a statement, or an item, however many texts are made of it.
  subject text not null,
  submission_id text not null,
  item_id text references evidence.item,
  scene_id text,
  -- [{ rule, language, part, from, to, negated }]. `part` names the text: `words`, `where`, `when` or a segment. The
  -- hit is its characters `from` to `to`.
  hits jsonb not null,
  -- When the words became readable, and when the alarm rang.
  words_at timestamptz not null,
  raised_at timestamptz not null default clock_timestamp(),
  called_at timestamptz,
  escalated_at timestamptz,
  taken_at timestamptz,
  taken_by text references staff.officer,
  -- When the alarm last began to ring, and how often it has begun.
  rang_at timestamptz not null default clock_timestamp(),
  rings integer not null default 1,
  -- When an earlier taker was found to have given no outcome, and who it was.
  dropped_at timestamptz,
  dropped_by text references staff.officer,
  -- From a person in danger now. Such an alarm comes before all other grave ones.
  is_cry boolean not null default false,
  -- Alarms with the same `group_key` can form a group. `group_id` is the first alarm of the group.
  group_key text not null,
  group_id text not null,
  -- `acknowledged`: from before outcomes were stored; nothing writes it now.
  outcome text check (outcome in ('passed-on', 'no-action', 'acknowledged')),
  outcome_at timestamptz,
  outcome_by text references staff.officer,
  -- To whom the alarm was passed on and under which reference, or why nothing is done.
  outcome_to text check (length(outcome_to) between 1 and 120),
  outcome_reference text check (length(outcome_reference) between 1 and 120),
  -- The note that holds the reason, or the recipient and the reference. Its hash is in custody.
  outcome_note text references staff.note,
  -- The alarm rings because its words or its file were sent through "I am in danger", whatever the words say.
  danger boolean not null default false,
  check ((taken_at is null) = (taken_by is null)),
  unique (incident_id, subject, rule),
  check ((dropped_at is null) = (dropped_by is null)),
  check (outcome is null or taken_at is not null),
  check ((outcome is null) = (outcome_at is null) and (outcome is null) = (outcome_by is null)),
  check ((outcome is not distinct from 'passed-on') = (outcome_to is not null)),
  check (coalesce(outcome in ('passed-on', 'no-action'), false) = (outcome_note is not null))
);
create index alarm_of_incident on evidence.alarm (incident_id, seq desc);
create index alarm_of_item on evidence.alarm (item_id) where item_id is not null;
create index alarm_of_submission on evidence.alarm (submission_id);
-- Finds alarms that are due for a call or an escalation. Asked every few seconds.
create index alarm_uncalled on evidence.alarm (incident_id) where class = 'grave' and called_at is null;
create index alarm_unescalated on evidence.alarm (rang_at) where class = 'grave' and taken_at is null and escalated_at is null;
create index alarm_waiting on evidence.alarm (incident_id, class, rang_at) where outcome is null;
create index alarm_unfinished on evidence.alarm (taken_at) where taken_at is not null and outcome is null;
create index alarm_of_group on evidence.alarm (incident_id, group_key, seq desc);
create index alarm_of_danger on evidence.alarm (submission_id) where danger;

-- Who answers for an alarm or a serious item, and until when. Custody has the history.
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

-- Ordinary news: each incident has one open row until somebody looks. `rings` rises when a new scene or place makes it
-- ring again.
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
  cause text not null check (cause in ('items', 'submissions', 'conflicts', 'words', 'scene', 'place', 'stuck')),
  looked_at timestamptz,
  looked_by text references staff.officer,
  -- The stalled queues that this alert reports, or reported until somebody looked.
  stuck text[] not null default '{}',
  -- Whether the news is about more than a demonstration. Only then is the phone called.
  is_real boolean not null default true
);
create unique index alert_open on evidence.alert (incident_id) where looked_at is null;
create index alert_of_incident on evidence.alert (incident_id, seq desc);

-- What command's alarm keeper counted last, and where the search for the oldest undecided item starts.
create table evidence.alarm_state (
  incident_id text primary key references platform.incident,
  items bigint not null default 0,
  submissions bigint not null default 0,
  conflicts bigint not null default 0,
  words bigint not null default 0,
  oldest_from timestamptz not null default '-infinity',
  oldest_reset_at timestamptz not null default clock_timestamp(),
  counted_at timestamptz not null default clock_timestamp(),
  stuck text[] not null default '{}',
  -- The part of the counts above that comes from a demonstration.
  made_items bigint not null default 0,
  made_submissions bigint not null default 0,
  made_conflicts bigint not null default 0,
  made_words bigint not null default 0
);

-- Scenes that were reported as news.
create table evidence.scene_told (
  incident_id text not null,
  scene_id text not null,
  first_at bigint not null, last_at bigint not null,
  lat double precision, lon double precision,
  primary key (incident_id, scene_id)
);

-- Rules as an incident changed them. A rule without a row is as shipped. `phrases`: { language: [phrase] }.
create table evidence.alarm_rule (
  incident_id text not null references platform.incident,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  class text not null check (class in ('grave', 'ordinary')),
  is_on boolean not null,
  -- The title of an incident's own rule. Null: as shipped.
  title text check (length(title) between 1 and 80),
  phrases jsonb not null,
  changed_by text not null references staff.officer,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (incident_id, code)
);

-- Calls to the duty phone. Any free command process retries them from here.
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
  ended_at timestamptz,
  -- Whether `made_at` is still exact. The gap until the next call is measured from it; the keeper rounds it when the
  -- gap is over (decision 082).
  is_exact boolean not null default true
);
create index call_pending on evidence.alarm_call (not_before) where state = 'pending';
create index call_of_incident on evidence.alarm_call (incident_id, seq desc);
create index call_exact on evidence.alarm_call (made_at) where is_exact;
