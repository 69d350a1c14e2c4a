-- A page for patrols: a cleaned picture or clip and one sentence. A picture is served only after custody has recorded
-- that the page was opened. If too many requests use up an address's limit, the brief can be ended and replaced under a
-- new address.

create table staff.brief (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  cleaning_id text not null references evidence.cleaning,
  sentence text not null check (char_length(sentence) between 3 and 200),
  when_line text not null check (char_length(when_line) <= 200),
  where_line text not null check (char_length(where_line) <= 200),
  last_seen text not null check (char_length(last_seen) <= 100),
  language text not null check (language in ('en', 'fi', 'sv')),
  replaces text references staff.brief,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
create index on staff.brief (incident_id, seq desc);

-- An address of a brief. Only its hash is stored.
create table staff.brief_code (
  code_hash bytea primary key check (octet_length(code_hash) = 32),
  brief_id text not null references staff.brief,
  officer_id text not null references staff.officer,
  made_at timestamptz not null default clock_timestamp()
);
create index on staff.brief_code (brief_id);

-- An address that no longer opens anything, although its brief is still live.
create table staff.brief_code_end (
  code_hash bytea primary key references staff.brief_code,
  officer_id text not null references staff.officer,
  ended_at timestamptz not null default clock_timestamp()
);

create table staff.brief_recall (
  brief_id text primary key references staff.brief,
  officer_id text not null references staff.officer,
  replaced_by text references staff.brief,
  reason_note text references staff.note,
  recalled_at timestamptz not null default clock_timestamp()
);

-- The pass that an opened page holds, as a hash, with the minute of its last counted opening.
create table staff.brief_pass (
  pass_hash bytea primary key check (octet_length(pass_hash) = 32),
  code_hash bytea not null references staff.brief_code,
  opened_at timestamptz not null default work.minute(),
  ends_at timestamptz not null
);
create index on staff.brief_pass (ends_at);

-- How often a brief was opened, and when last, to the minute. Nothing about who opened it or with which device.
create table staff.brief_opening (
  brief_id text primary key references staff.brief,
  opened integer not null default 0,
  last_at timestamptz not null default work.minute()
);

-- How often the limit refused an opening, by address, and when last, to the minute.
create table staff.brief_refusal (
  code_hash bytea primary key references staff.brief_code,
  refused bigint not null default 0,
  last_at timestamptz not null default work.minute()
);
