-- Incidents, their keys, and the people who may look. Public-zone and outbox times are whole minutes.
create schema platform;
create schema staff;
create schema work;

create function work.minute() returns timestamptz language sql volatile as
$$ select date_trunc('minute', clock_timestamp() + interval '59.999999 seconds') $$;

create function platform.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name using errcode = 'FH001'; end $$;

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
  -- SHA-256 of the probe's plaintext; preserve proves that it can open what is sealed to this key.
  key_probe bytea not null,
  key_probe_sha256 bytea not null,
  key_proven_at timestamptz,
  opened_at timestamptz not null default clock_timestamp(),
  closes_at timestamptz,
  closed_at timestamptz
);

create table platform.ability (
  store text primary key,
  abilities jsonb not null,
  probed_at timestamptz not null default clock_timestamp()
);

create table platform.heartbeat (
  process text not null,
  instance text not null,
  facts jsonb not null default '{}',
  at timestamptz not null default clock_timestamp(),
  primary key (process, instance)
);

create function platform.beat(p_process text, p_instance text, p_facts jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into platform.heartbeat (process, instance, facts, at) values (p_process, p_instance, p_facts, clock_timestamp())
  on conflict (process, instance) do update set facts = excluded.facts, at = excluded.at
$$;

create table staff.officer (
  id text primary key,
  seq bigint generated always as identity,
  name text not null unique,
  password_hash text not null,
  totp_secret text not null,
  last_totp_step bigint not null default 0,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  created_at timestamptz not null default clock_timestamp()
);

create table staff.membership (
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  role text not null check (role in ('viewer', 'analyst', 'commander', 'ops', 'auditor')),
  created_at timestamptz not null default clock_timestamp(),
  primary key (incident_id, officer_id)
);
create index on staff.membership (officer_id);

create table staff.session (
  id text primary key,
  token_hash bytea not null unique,
  officer_id text not null references staff.officer,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);

-- Free-text reasons live apart from custody, which holds only their salted hash.
create table staff.note (
  id text primary key,
  seq bigint generated always as identity,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  subject text not null,
  purpose text not null,
  text text not null,
  salt bytea not null,
  hash bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
create trigger note_is_final before update or delete on staff.note for each row execute function platform.refuse_change();

-- A view is a custody entry while it is open; thumbs go only to a session with a current one.
create table staff.view (
  id text primary key,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  session_id text not null references staff.session,
  kind text not null,
  filter text not null,
  slot bigint not null,
  shown integer not null default 0,
  first_seq bigint, last_seq bigint,
  renewed_at timestamptz not null default clock_timestamp(),
  unique (officer_id, incident_id, kind, filter, slot, session_id)
);
