-- Sign-in withstands a flood, and nobody can lock an officer out (decision 058). Attempts are counted by name, whether
-- anybody has that name or not. The counts are in the database, so that all processes share them and no answer reveals
-- which names exist. A random token marks a browser in which an officer once signed in completely. That browser has its
-- own count, so attempts elsewhere do not lock it out.

create table staff.sign_in_salt (one boolean primary key default true check (one), salt bytea not null);

-- Attempts for names that nobody has. A salted digest maps them to a million slots, so this table stays bounded however
-- many names are invented.
create table staff.name_tries (
  place integer primary key,
  failures integer not null,
  locked_until timestamptz,
  tried_at timestamptz not null
);
create index on staff.name_tries (tried_at);

-- Browsers that an officer signed in from. `hash` is a digest of the token and the officer's id, so nobody can see that
-- two officers share a browser.
create table staff.device (
  hash bytea primary key check (octet_length(hash) = 32),
  officer_id text not null references staff.officer,
  expires_at timestamptz not null,
  failures integer not null default 0,
  locked_until timestamptz,
  lock_told boolean not null default false
);
create index on staff.device (officer_id, expires_at);
