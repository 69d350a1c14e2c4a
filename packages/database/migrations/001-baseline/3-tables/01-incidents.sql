-- Incidents, their keys, and what the processes report about themselves.

create table platform.incident (
  id text primary key,
  seq bigint generated always as identity unique,
  slug text not null unique,
  kind text not null check (kind in ('event', 'check')),
  state text not null check (state in ('dormant', 'drill', 'active', 'closing', 'closed')),
  exercise boolean not null,
  title text not null,
  place text not null default '',
  zone text not null default 'UTC',
  lat double precision, lon double precision,
  languages text[] not null default '{en}',
  emergency_number text not null default '112',
  texts jsonb not null default '{}',
  max_file_bytes bigint not null default 5368709120,
  max_files integer not null default 250,
  lock_mode text not null default 'GOVERNANCE' check (lock_mode in ('NONE', 'GOVERNANCE', 'COMPLIANCE')),
  lock_days integer not null default 30,
  key_id text not null unique,
  recipient text not null,
  -- Random bytes sealed to this key, and the SHA-256 of the plaintext. Preserve proves with them that it can open what
  -- is sealed to the key.
  key_probe bytea not null,
  key_probe_sha256 bytea not null,
  key_proven_at timestamptz,
  opened_at timestamptz not null default clock_timestamp(),
  closes_at timestamptz,
  closed_at timestamptz,
  max_submission_bytes bigint not null default 53687091200 check (max_submission_bytes > 0),
  -- Null: no limit.
  max_incident_bytes bigint check (max_incident_bytes > 0),
  max_open_uploads integer check (max_open_uploads > 0),
  -- The time until which evidence is kept and receipt codes can be used. Nobody can make it earlier.
  keep_until timestamptz not null default clock_timestamp() + interval '1 year',
  -- `platform.keep_incident` refuses a later date with a code. This constraint covers every other way to write the row.
  constraint keep_until_is_a_day check (keep_until < '2300-01-01')
);
-- Incidents whose public closing time has come. Every command process asks for them, and one closes them.
create index incident_closes on platform.incident (closes_at) where state in ('drill', 'active') and closes_at is not null;

-- The abilities that each object store was found to have.
create table platform.ability (
  store text primary key,
  abilities jsonb not null,
  probed_at timestamptz not null default clock_timestamp()
);

-- When each process last reported that it runs, with a few counts.
create table platform.heartbeat (
  process text not null,
  instance text not null,
  facts jsonb not null default '{}',
  at timestamptz not null default clock_timestamp(),
  primary key (process, instance)
);
