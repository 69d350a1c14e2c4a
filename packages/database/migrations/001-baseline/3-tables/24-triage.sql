-- Triage decisions; a correction is a new row.
create table evidence.review (
  seq bigint generated always as identity primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  decision text not null check (decision in ('relevant', 'not-relevant', 'urgent', 'undecided', 'none')),
  created_at timestamptz not null default clock_timestamp(),
  wish text,
  undoes bigint
);
create index on evidence.review (item_id, seq);
create unique index review_once on evidence.review (wish, item_id) where wish is not null;
create unique index review_undone_once on evidence.review (undoes) where undoes is not null;
-- Who was called urgent first: read in this order, and only as far as is shown.
create index review_urgent on evidence.review (incident_id, created_at) include (item_id, seq, officer_id) where decision = 'urgent';
create index review_of_day on evidence.review (incident_id, created_at)
  include (item_id, officer_id, decision, seq, undoes);

-- One press of a key: of one item, or of a group at once. Custody has one entry for it: of a group with the number of
-- items and the SHA-256 of their sorted ids, one a line; each item's own row in evidence.review names the wish, so every
-- item's trail shows the entry, and the digest can be made again from those rows.
create table evidence.decision (
  wish text primary key check (wish ~ '^[a-z0-9]{16,64}$'),
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  decision text not null,
  whole text not null check (whole in ('item', 'scene', 'twins', 'submission')),
  subject text not null,
  items integer not null,
  digest text not null,
  undoes text references evidence.decision,
  custody_seq bigint not null,
  created_at timestamptz not null default clock_timestamp()
);

-- The queue: one row for each item in the lists that nobody has decided on. A copy of facts, kept by triggers in the
-- transaction of what it tells of; its rows are what officers' claims lock (`for update skip locked`).
create table evidence.waiting (
  item_id text primary key,
  incident_id text not null,
  -- 0 films and photos, 1 sound, 2 the rest.
  rank smallint not null,
  -- The item's number: the longest waiting first.
  seq bigint not null,
  -- Somebody called it urgent, and it is open again.
  flagged boolean not null,
  -- "Come back": not before.
  back_at timestamptz
);
create index waiting_in_order on evidence.waiting (incident_id, rank, seq);
create index waiting_flagged on evidence.waiting (incident_id, seq) where flagged;
create index waiting_put_off on evidence.waiting (incident_id, back_at) where back_at is not null;

-- Who has an item before them. Renewed while they look; what lapses is free again, by itself.
create table staff.lease (
  item_id text primary key references evidence.item,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  -- One page of one browser: two windows of one officer do not get the same item either.
  holder text not null check (holder ~ '^[a-z0-9]{16,64}$'),
  why text not null check (why in ('alarm', 'flagged', 'new-scene', 'waiting')),
  taken_at timestamptz not null default clock_timestamp(),
  until timestamptz not null
);
create index lease_of_holder on staff.lease (incident_id, holder);
-- Leases that lapsed are swept where new ones are taken.
create index lease_until on staff.lease (until);
