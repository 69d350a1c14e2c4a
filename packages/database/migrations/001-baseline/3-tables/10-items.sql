-- Items as they are kept, their keys, and what lists show of them.

create table evidence.item (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  upload_id text not null,
  submission_id text not null,
  number integer not null,
  partial boolean not null,
  source text not null,
  bytes bigint not null,
  sha256 bytea not null,
  received_at timestamptz not null,
  vault_key text not null,
  vault_version text,
  sealed_length bigint not null,
  recipient text not null,
  moved_from text references evidence.item,
  created_at timestamptz not null default work.minute(),
  unique (incident_id, upload_id, partial, bytes)
);
create index on evidence.item (incident_id, sha256);
create index on evidence.item (submission_id);
create index on evidence.item (upload_id);
-- For the overview: what came in the last minutes, and how fast officers decide.
create index item_came_in on evidence.item (incident_id, created_at) include (id, bytes);
-- Finds the first and the last file of an incident without reading all files. The timeline opens on the time between
-- these two (packages/database/src/command/timeline/extent.ts). The order is that of `received_at`, because officers
-- see that time.
create index item_received on evidence.item (incident_id, received_at);

-- Without this key an item's files are noise. Erasing an item relies on that.
create table evidence.item_key (
  item_id text primary key references evidence.item,
  key_id text not null,
  sealed_identity bytea not null,
  object_key text not null
);

-- Once an incident has closed and has no more work, inspect, normalise and reconstruct can open nothing of it. They do
-- not see the sealed identities of its items, and the incident's own identity is in a folder that they do not mount
-- (decision 080).
create table evidence.key_place (
  incident_id text primary key references platform.incident,
  -- Whether the identity is in the folder of closed incidents.
  away boolean not null
);

-- What the sender's device claims about a file.
create table evidence.declaration (
  item_id text primary key references evidence.item,
  name text,
  media_type text,
  last_modified bigint,
  origin text check (origin in ('picked', 'camera', 'voice-note')),
  handling text check (handling in ('shown', 'details-removed')),
  danger boolean not null default false
);
-- Keeps file names out of the planner's statistics (12-inspection.sql).
alter table evidence.declaration alter column name set statistics 0;

-- What lists show of an item: a projection that follows the facts. Its change number tells screens what to fetch.
create table evidence.card (
  item_id text primary key references evidence.item,
  incident_id text not null references platform.incident,
  kind text not null default 'other' check (kind in ('image', 'video', 'audio', 'document', 'archive', 'other')),
  media_type text not null default 'application/octet-stream',
  stage text not null default 'preserved' check (stage in ('preserved', 'inspected', 'ready', 'failed')),
  hidden text check (hidden in ('withdrawn', 'superseded', 'moved', 'check')),
  superseded_by text references evidence.item,
  width integer, height integer, duration_ms bigint,
  flags text[] not null default '{}',
  has_thumb boolean not null default false,
  change bigint not null default nextval('evidence.change'),
  -- How often these bytes were sent. Counted on the card of the first item that has them.
  sent integer not null default 1,
  -- Set on every twin except the best of its group. Lists show only the best, with `sent`.
  folded_into text references evidence.item,
  restricted boolean not null default false,
  -- Whether the picture is cleared for all screens now; evidence.clearing has the history. A restricted or hidden item
  -- is never cleared.
  cleared boolean not null default false,
  constraint cleared_is_open check (not (cleared and (restricted or hidden is not null)))
);
create index on evidence.card (incident_id, change);
create index on evidence.card (folded_into) where folded_into is not null;
create index card_restricted on evidence.card (incident_id) include (item_id) where restricted;
-- Searches check whether a text may be shown. With this index they look up only the few cards that are hidden or
-- restricted, not a million others.
create index card_closed on evidence.card (item_id) include (hidden, restricted) where hidden is not null or restricted;
-- Items that a worker without a sandbox left undecoded (decision 061). A worker with a sandbox looks for them at its
-- start and then each minute. They are few or none, so they have an index of their own, as have the copies
-- (14-copies.sql).
create index card_undecoded on evidence.card (item_id) where flags @> array['previews-off'];
-- Items without a thumbnail because a worker's ffmpeg lacks a part. A worker with a complete ffmpeg makes it (decision
-- 092).
create index card_lacking on evidence.card (item_id) where flags @> array['no-thumb-program-missing'];

-- A file whose preview came before the file. Its item takes over the id and key of this row. An arrival has no claim,
-- placement or lock.
create table evidence.arrival (
  item_id text primary key,
  seq bigint generated always as identity,
  incident_id text not null references platform.incident,
  upload_id text not null unique,
  submission_id text not null,
  number integer not null,
  length bigint,
  recipient text not null,
  key_id text not null,
  sealed_identity bytea not null,
  object_key text not null,
  -- The preview as the phone sent it, sealed to the item. Removed once inspect has made a rendition of it.
  sealed_still bytea,
  still_key text,
  still_version text,
  still_bytes bigint,
  still_sealed_length bigint,
  still_width integer,
  still_height integer,
  still_outcome text check (still_outcome in ('made', 'unreadable')),
  change bigint not null default nextval('evidence.change'),
  created_at timestamptz not null default work.minute(),
  danger boolean not null default false
);
create index on evidence.arrival (incident_id, change);

-- Submissions that were moved to another incident as a whole. Their later files follow (decision 083).
create table evidence.sending_move (
  submission_id text not null,
  -- The incident where the submission's files arrive, and the one to which they belong.
  incident_id text not null references platform.incident,
  to_incident text not null references platform.incident,
  primary key (submission_id, incident_id),
  check (incident_id <> to_incident)
);
