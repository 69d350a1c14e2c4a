-- Officers' accounts. An account can be ended for good, disabled, reset by a one-time link, or end by itself. The last
-- person who can open an incident cannot be removed from the platform.

create table staff.officer (
  id text primary key,
  seq bigint generated always as identity,
  name text not null unique,
  password_hash text not null,
  -- Empty if the secret is sealed.
  totp_secret text not null default '',
  last_totp_step bigint not null default 0,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  -- A platform right, apart from the roles in incidents: its holder may open, close and look after incidents.
  opens boolean not null default false,
  tried_at timestamptz,
  -- The second factor's secret, sealed to a key that is outside the database: whoever reads a dump or the database's
  -- files cannot make codes. Command seals secrets that are still plain (run-periodic-work.ts).
  totp_sealed bytea,
  -- When the account ends by itself. A disabled or ended officer may act no more.
  ends_at timestamptz,
  -- Whether custody already has an entry for the current lock-out. Each lock-out gets one entry, however many attempts
  -- follow. When the count of attempts is reset (sign-in, unlock, or a day without attempts), the next lock-out is a
  -- new one.
  lock_told boolean not null default false,
  -- Ended for good: the account is also `disabled`, nothing brings it back, and its name stays taken.
  ended_at timestamptz,
  -- Nobody knows the account's password and second factor until its one-time link is used.
  awaits_link boolean not null default false,
  -- When the officer's leases and sessions were released because the account's time was over. A new end time clears
  -- this.
  let_go_at timestamptz
);
-- Names that differ only by capitals count as one.
create index officer_by_letters on staff.officer (lower(name));
-- Keeps secrets out of the planner's statistics (12-inspection.sql).
alter table staff.officer alter column totp_secret set statistics 0;
alter table staff.officer alter column totp_sealed set statistics 0;

create table staff.membership (
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  role text not null check (role in ('viewer', 'analyst', 'commander', 'ops', 'auditor')),
  created_at timestamptz not null default clock_timestamp(),
  -- Who gave the present role, and when. Null if it was given on the command line.
  given_by text references staff.officer,
  given_at timestamptz,
  primary key (incident_id, officer_id)
);
create index on staff.membership (officer_id);

create table staff.session (
  id text primary key,
  token_hash bytea not null unique,
  officer_id text not null references staff.officer,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  -- Why a session was cut. The row stays for a minute, so that its screen can say so.
  cut text check (cut in ('ended', 'disabled', 'reset', 'time'))
);

-- A link by which an officer sets a password and second factor. Only the digest of its capability is stored.
create table staff.officer_link (
  hash bytea primary key check (octet_length(hash) = 32),
  officer_id text not null references staff.officer,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null default clock_timestamp() + interval '24 hours',
  used_at timestamptz,
  -- When the link became invalid: a later link was made, or the account was ended or disabled.
  void_at timestamptz
);
create index on staff.officer_link (officer_id);
create index on staff.officer_link (expires_at);

-- The recipient to which second factors are sealed. It is public and set once, so that nobody seals to a key that
-- command does not have.
create table staff.officers_key (one boolean primary key default true check (one), recipient text not null);
