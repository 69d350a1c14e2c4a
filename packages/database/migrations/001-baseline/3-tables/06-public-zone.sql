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
create index police_submissions on public_zone.submission (incident_id) where source = 'police';

-- Further URLs of a submission. Whoever presents its receipt code gets one, valid for a week.
create table public_zone.submission_url (
  url_hash bytea primary key check (length(url_hash) = 32),
  submission_id text not null references public_zone.submission,
  expires_at timestamptz not null
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
  -- The intake process that is writing to this upload: a hint for the next process, never a lock.
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
  -- For a phone's preview: the upload of the file that it shows.
  preview_of text references public_zone.upload,
  -- The limit that the sender was promised when the upload was made. Lowering an incident's limit later cuts no file.
  max_bytes bigint,
  -- The document that records a DELETE. It is put into the store after the upload is closed, so that it never describes
  -- a file that was completed first.
  closing_key text,
  closing_version text,
  unique (submission_id, number),
  -- The preview of file n has the number -n: a file has at most one preview, and lists of files leave previews out.
  constraint preview_has_its_number check ((preview_of is null) = (number > 0))
);
create index on public_zone.upload (appended_at) where state = 'open';
create index on public_zone.upload (incident_id) where state in ('reserved', 'open');
-- Officers' screens ask every few seconds which files are arriving, and which have arrived and are not items yet.
create index on public_zone.upload (incident_id, seq) where state = 'open' and preview_of is null;
create index on public_zone.upload (incident_id, received_at) where state = 'complete' and preview_of is null;

-- Several capabilities may lead to one upload, so that another device can resume it.
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

-- Statements, contacts and withdrawals: sealed documents of a submission.
create table public_zone.document (
  id text primary key,
  seq bigint generated always as identity,
  submission_id text not null references public_zone.submission,
  kind text not null check (kind in ('statement', 'withdrawal', 'contact')),
  number integer,
  sealed bytea not null,
  object_key text not null,
  version_id text,
  key_id text not null,
  created_at timestamptz not null default work.minute()
);
create index on public_zone.document (submission_id) where kind = 'withdrawal';

-- Officers' replies, sealed to the key that the code derives. Intake gives the ciphertext to the code's holder.
create table public_zone.reply (
  id text primary key,
  seq bigint generated always as identity,
  submission_id text not null references public_zone.submission,
  sealed bytea not null,
  created_at timestamptz not null default work.minute()
);

-- Solved proofs and used tickets, as hashes. Each can be spent once. `used_for` is a hash of two things: the use, and
-- the idempotency key of the request that spent it. So the same request passes when it is repeated over a bad line, and
-- a request with another key is refused.
create table public_zone.spent (
  hash bytea primary key check (length(hash) = 32),
  used_for bytea not null check (length(used_for) = 32),
  expires_at timestamptz not null
);
create index on public_zone.spent (expires_at);
