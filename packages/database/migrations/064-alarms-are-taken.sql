-- An alarm rings until an officer takes it, and is taken until it has an outcome: passed on to somebody, or no action for a
-- reason. Taken without an outcome it rings again. Alarms of one kind, one place and ten minutes are one group, and only a
-- group is taken together.
alter table evidence.alarm rename column acknowledged_at to taken_at;
alter table evidence.alarm rename column acknowledged_by to taken_by;
alter table evidence.alarm
  -- When it last began to ring, and how often it has.
  add column rang_at timestamptz not null default clock_timestamp(),
  add column rings integer not null default 1,
  -- Who took it the time before and gave it no outcome.
  add column dropped_at timestamptz,
  add column dropped_by text references staff.officer,
  -- Of a person in danger now: it stands before what else is grave.
  add column is_cry boolean not null default false,
  -- What must be the same for two alarms to be one group, and the first alarm of its group.
  add column group_key text not null default '',
  add column group_id text not null default '',
  -- `acknowledged`: before outcomes were kept.
  add column outcome text check (outcome in ('passed-on', 'no-action', 'acknowledged')),
  add column outcome_at timestamptz,
  add column outcome_by text references staff.officer,
  -- Whom it was passed on to and under which reference, or why nothing is done.
  add column outcome_to text check (length(outcome_to) between 1 and 120),
  add column outcome_reference text check (length(outcome_reference) between 1 and 120),
  -- The reason, or the same again, as custody proves it.
  add column outcome_note text references staff.note,
  add check ((dropped_at is null) = (dropped_by is null)),
  add check (outcome is null or taken_at is not null),
  add check ((outcome is null) = (outcome_at is null) and (outcome is null) = (outcome_by is null)),
  add check ((outcome is not distinct from 'passed-on') = (outcome_to is not null)),
  add check (coalesce(outcome in ('passed-on', 'no-action'), false) = (outcome_note is not null));
update evidence.alarm set rang_at = raised_at, group_key = id, group_id = id, is_cry = class = 'grave' and rules && array['attacker-near',
  'bleeding', 'not-breathing', 'children-in-danger', 'trapped', 'hiding', 'hostage', 'dying', 'help-us', 'injured'];
alter table evidence.alarm alter column group_key drop default, alter column group_id drop default;
update evidence.alarm set outcome = 'acknowledged', outcome_at = taken_at, outcome_by = taken_by where taken_at is not null;

drop index evidence.alarm_unescalated;
create index alarm_unescalated on evidence.alarm (rang_at) where class = 'grave' and taken_at is null and escalated_at is null;
drop index evidence.alarm_open;
create index alarm_waiting on evidence.alarm (incident_id, class, rang_at) where outcome is null;
create index alarm_unfinished on evidence.alarm (taken_at) where taken_at is not null and outcome is null;
create index alarm_of_group on evidence.alarm (incident_id, group_key, seq desc);

grant update (rang_at, rings, dropped_at, dropped_by, outcome, outcome_at, outcome_by, outcome_to, outcome_reference, outcome_note) on evidence.alarm to firsthand_command;
