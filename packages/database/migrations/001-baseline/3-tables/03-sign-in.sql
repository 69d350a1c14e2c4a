-- Names that nobody has fall into a million places by a salted digest: however many are invented, this grows no further.
create table staff.sign_in_salt (one boolean primary key default true check (one), salt bytea not null);

create table staff.name_tries (
  place integer primary key,
  failures integer not null,
  locked_until timestamptz,
  tried_at timestamptz not null
);
create index on staff.name_tries (tried_at);

-- Not the token: its digest together with the officer's id, so that two officers of one browser are not seen to share it.
create table staff.device (
  hash bytea primary key check (octet_length(hash) = 32),
  officer_id text not null references staff.officer,
  expires_at timestamptz not null,
  failures integer not null default 0,
  locked_until timestamptz,
  lock_told boolean not null default false
);
create index on staff.device (officer_id, expires_at);
