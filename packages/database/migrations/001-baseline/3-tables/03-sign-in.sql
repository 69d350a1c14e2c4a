-- Signing in withstands a flood, and nobody keeps an officer out (decision 058). Tries are counted for a name whether somebody
-- has it or not. They are counted here, so that several processes count alike and no answer tells which names exist.
-- A browser in which an officer once signed in wholly is known by a random token. It has a count of its own, so what others
-- try does not keep it out.

create table staff.sign_in_salt (one boolean primary key default true check (one), salt bytea not null);

-- Tries for names that nobody has. They fall into a million places by a salted digest: however many names are invented, this
-- table grows no further.
create table staff.name_tries (
  place integer primary key,
  failures integer not null,
  locked_until timestamptz,
  tried_at timestamptz not null
);
create index on staff.name_tries (tried_at);

-- Browsers that an officer signed in from. `hash` is not the token but its digest together with the officer's id, so that two
-- officers of one browser are not seen to share it.
create table staff.device (
  hash bytea primary key check (octet_length(hash) = 32),
  officer_id text not null references staff.officer,
  expires_at timestamptz not null,
  failures integer not null default 0,
  locked_until timestamptz,
  lock_told boolean not null default false
);
create index on staff.device (officer_id, expires_at);
