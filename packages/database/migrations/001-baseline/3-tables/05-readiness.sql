-- What is checked before an incident opens: templates, checks of the platform, and who would hear an alarm. The duty
-- phone counts as tested once somebody typed back the digits that it was told.

-- Defaults for opening an incident. `facts`: titles and texts by language, emergency number, languages, limits.
create table platform.template (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,40}$'),
  seq bigint generated always as identity,
  name jsonb not null,
  facts jsonb not null default '{}',
  is_packaged boolean not null default false,
  changed_by text references staff.officer,
  changed_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz
);

-- A check of the whole platform before an incident opens. Each line is a code and its outcome.
create table platform.preflight (
  id text primary key,
  seq bigint generated always as identity,
  officer_id text not null references staff.officer,
  lines jsonb not null,
  finished_at timestamptz not null default clock_timestamp()
);

-- A call that tests the duty phone. It belongs to the platform, because the phone is tested before there is an
-- incident.
create table platform.duty_call (
  id text primary key check (id like 'ac\_%'),
  seq bigint generated always as identity unique,
  made_at timestamptz not null default clock_timestamp(),
  -- An officer's id, or ops:cli.
  asked_by text not null check (asked_by !~ '[[:cntrl:]]'),
  attempt integer not null default 0,
  lease_until timestamptz,
  state text not null default 'pending' check (state in ('pending', 'sent', 'failed')),
  code text,
  ended_at timestamptz,
  -- A salted digest of the digits that the phone was told. The digits themselves are stored nowhere, and no process
  -- reads these two columns.
  salt bytea,
  digits_sha256 bytea check (octet_length(digits_sha256) = 32),
  tries integer not null default 0,
  answered_at timestamptz,
  answered_by text,
  check ((answered_at is null) = (answered_by is null))
);
create index duty_call_pending on platform.duty_call (seq) where state = 'pending';
create index duty_call_answered on platform.duty_call (answered_at) where answered_at is not null;

-- The alarm screens that an officer has open, and when each last reported. '' is the screen that waits for an incident
-- to open.
create table platform.watch_sign (
  officer_id text not null references staff.officer,
  incident_id text not null,
  seen_at timestamptz not null default clock_timestamp(),
  primary key (officer_id, incident_id)
);

-- Who last said that they watch the alarms of an incident. Custody has the history.
create table platform.watch (
  incident_id text primary key references platform.incident,
  officer_id text not null references staff.officer,
  since timestamptz not null default clock_timestamp()
);

-- How far the clock that writes all times is off a reference, measured each hour. `at` is by that clock.
create table platform.clock_check (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  source text not null check (source in ('ntp', 'https', 'store', 'no-reference')),
  -- A time source is configured but gave no answer.
  missed boolean not null,
  -- Positive: our clock is ahead.
  offset_ms bigint,
  uncertainty_ms bigint check (uncertainty_ms >= 0),
  is_off boolean generated always as (coalesce(abs(offset_ms) - uncertainty_ms > 1000, false)) stored,
  check ((source = 'no-reference') = (offset_ms is null)),
  check ((offset_ms is null) = (uncertainty_ms is null))
);
create index on platform.clock_check (at);
create index clock_check_off on platform.clock_check (at) where is_off;
