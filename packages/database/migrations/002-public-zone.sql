-- Only sealed content lies here. Everything is keyed by the SHA-256 of a capability; no time is finer than a minute.
create schema public_zone;

create table public_zone.submission (
  id text primary key,
  seq bigint generated always as identity,
  incident_id text not null references platform.incident,
  source text not null check (source in ('witness', 'police', 'check')),
  url_hash bytea not null unique check (length(url_hash) = 32),
  code_hash bytea not null unique check (length(code_hash) = 32),
  reply_recipient text not null,
  created_at timestamptz not null default work.minute()
);

create table public_zone.upload (
  id text primary key,
  seq bigint generated always as identity,
  submission_id text not null references public_zone.submission,
  incident_id text not null references platform.incident,
  number integer not null,
  state text not null default 'reserved' check (state in ('reserved', 'open', 'complete', 'withdrawn', 'expired')),
  length bigint check (length >= 0),
  "offset" bigint not null default 0,
  segments integer not null default 0,
  last_random text,
  -- The intake that writes to it now; a hint for who comes next, never a lock.
  holder text,
  salt bytea not null,
  declaration bytea,
  declaration_key text,
  declaration_version text,
  key_id text not null,
  partial_bytes bigint not null default 0,
  created_at timestamptz not null default work.minute(),
  appended_at timestamptz not null default work.minute(),
  expires_at timestamptz not null,
  received_at timestamptz,
  unique (submission_id, number)
);
create index on public_zone.upload (appended_at) where state = 'open';

-- Several capabilities may lead to one upload: that is how another device resumes.
create table public_zone.upload_url (
  url_hash bytea primary key check (length(url_hash) = 32),
  upload_id text not null references public_zone.upload
);

create table public_zone.segment (
  upload_id text not null references public_zone.upload,
  start bigint not null,
  length bigint not null check (length > 0),
  object_key text not null unique,
  version_id text,
  random text not null,
  salted_sha256 bytea not null,
  sealed_sha256 bytea not null,
  key_id text not null,
  freed boolean not null default false,
  primary key (upload_id, start)
);

-- Statements and withdrawals: sealed documents of a submission.
create table public_zone.document (
  id text primary key,
  seq bigint generated always as identity,
  submission_id text not null references public_zone.submission,
  kind text not null check (kind in ('statement', 'withdrawal')),
  number integer,
  sealed bytea not null,
  object_key text not null,
  version_id text,
  key_id text not null,
  created_at timestamptz not null default work.minute()
);

-- Officers' replies, sealed to the key that the code derives; intake hands ciphertext to the code's holder.
create table public_zone.reply (
  id text primary key,
  seq bigint generated always as identity,
  submission_id text not null references public_zone.submission,
  sealed bytea not null,
  created_at timestamptz not null default work.minute()
);
