create table staff.officer (
  id text primary key,
  seq bigint generated always as identity,
  name text not null unique,
  password_hash text not null,
  totp_secret text not null default '',
  last_totp_step bigint not null default 0,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  -- Switching the platform on from a phone, and the page for patrols.
  -- A right on the platform, apart from the roles in incidents: who has it may open, close and look after incidents.
  opens boolean not null default false,
  tried_at timestamptz,
  -- The secret of an officer's second factor is sealed to a key that lies outside the database: who reads a dump of it, or its
  -- files, cannot make codes. A migration holds no key, so what is plain now is sealed by command once it runs (keep-house.ts).
  totp_sealed bytea,
  -- An account may end by itself; who is disabled or ended acts no more.
  ends_at timestamptz,
  -- Whether the lock that stands was told. A count that begins anew, after a sign-in, an unlocking or a day without a try,
  -- is another lock; a stranger without the password makes no second entry by trying on.
  lock_told boolean not null default false,
  -- Officers come and go: accounts end for good, rest, are begun anew by a one-time link, or end by themselves, and nobody takes
  -- from the platform the last person who can open an incident.
  -- Ended for good: `disabled` too, and nothing brings it back; its name stays taken.
  ended_at timestamptz,
  -- Its password and second factor are nobody's until its link was used.
  awaits_link boolean not null default false,
  -- What he held was let go when his time was over; a new time takes this back.
  let_go_at timestamptz
);
create index officer_by_letters on staff.officer (lower(name));
alter table staff.officer alter column totp_secret set statistics 0;
alter table staff.officer alter column totp_sealed set statistics 0;

create table staff.membership (
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  role text not null check (role in ('viewer', 'analyst', 'commander', 'ops', 'auditor')),
  created_at timestamptz not null default clock_timestamp(),
  -- Who gave the role that stands, and when: null where the command line did.
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
  -- Why a session was cut. It stays for a minute so that its screen can say so.
  cut text check (cut in ('ended', 'disabled', 'reset', 'time'))
);

-- A link by which an officer makes his password and second factor. Of its capability only the digest is here.
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

-- To whom they are sealed: public, and once and for all, so that nobody seals to a key that command does not have.
create table staff.officers_key (one boolean primary key default true check (one), recipient text not null);
