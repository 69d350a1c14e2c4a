-- Officers come and go: an account ends for good, rests, is begun anew by a one-time link, or ends by itself. Nobody takes
-- from the platform the last person who can open an incident.

create table staff.officer (
  id text primary key,
  seq bigint generated always as identity,
  name text not null unique,
  password_hash text not null,
  -- Empty where the secret is sealed.
  totp_secret text not null default '',
  last_totp_step bigint not null default 0,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  -- A right on the platform, apart from the roles in incidents: its holder may open, close and look after incidents.
  opens boolean not null default false,
  tried_at timestamptz,
  -- The second factor's secret, sealed to a key that lies outside the database: whoever reads a dump of it, or its files,
  -- cannot make codes. Command seals what is plain still (keep-house.ts).
  totp_sealed bytea,
  -- When the account ends by itself. Who is disabled or ended acts no more.
  ends_at timestamptz,
  -- Whether custody was told of the lock that stands. A count that begins anew (after a sign-in, an unlocking or a day without
  -- a try) is another lock. A stranger without the password makes no second entry by trying on.
  lock_told boolean not null default false,
  -- Ended for good: the account is `disabled` too, nothing brings it back, and its name stays taken.
  ended_at timestamptz,
  -- Its password and second factor are nobody's until its link was used.
  awaits_link boolean not null default false,
  -- When what the officer held was let go because the account's time was over. A new time takes this back.
  let_go_at timestamptz
);
-- Names that differ by capitals alone are one.
create index officer_by_letters on staff.officer (lower(name));
-- No samples of secrets in the planner's statistics (12-inspection.sql).
alter table staff.officer alter column totp_secret set statistics 0;
alter table staff.officer alter column totp_sealed set statistics 0;

create table staff.membership (
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  role text not null check (role in ('viewer', 'analyst', 'commander', 'ops', 'auditor')),
  created_at timestamptz not null default clock_timestamp(),
  -- Who gave the role that stands, and when. Null where the command line did.
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

-- A link by which an officer makes a password and second factor. Only the digest of its capability is here.
create table staff.officer_link (
  hash bytea primary key check (octet_length(hash) = 32),
  officer_id text not null references staff.officer,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null default clock_timestamp() + interval '24 hours',
  used_at timestamptz,
  -- A later one was made, or the account was ended or rests.
  void_at timestamptz
);
create index on staff.officer_link (officer_id);
create index on staff.officer_link (expires_at);

-- To whom second factors are sealed. It is public and set once, so that nobody seals to a key that command does not have.
create table staff.officers_key (one boolean primary key default true check (one), recipient text not null);
