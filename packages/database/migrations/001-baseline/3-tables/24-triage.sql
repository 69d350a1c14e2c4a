-- What waits for a decision, who is looking at it, and what was decided. A retry makes no second decision.

-- Decisions; a correction is a new row. `none`: the last decision was undone and there was none before it. `undoes`:
-- the row that this one undoes. `wish`: the idempotency key of the request, which evidence.decision describes.
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
-- Lists urgent items in order of time, reading only as many as are shown.
create index review_urgent on evidence.review (incident_id, created_at) include (item_id, seq, officer_id)
  where decision = 'urgent';
-- Counts today's decisions, each item once.
create index review_of_day on evidence.review (incident_id, created_at)
  include (item_id, officer_id, decision, seq, undoes);

-- One request to decide on an item or on a group. Custody has one entry for it. The entry of a group holds the number
-- of items and the SHA-256 of their sorted ids, one a line. Each item's own row in evidence.review has the same `wish`,
-- so every item's trail shows the entry, and the digest can be computed again from those rows.
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

-- The queue: one row for each item in the lists that nobody has decided on. It is derived: triggers update it in the
-- transaction that changes a fact. Officers who take items lock its rows (`for update skip locked`).
create table evidence.waiting (
  item_id text primary key,
  incident_id text not null,
  -- 0 films and photos, 1 sound, 2 the rest.
  rank smallint not null,
  -- The item's own `seq`, so that the item that has waited longest comes first.
  seq bigint not null,
  -- An officer once marked the item as urgent, and the item waits for a decision again.
  flagged boolean not null,
  -- Until when the item is put off, because an officer chose "Come back".
  back_at timestamptz
);
create index waiting_in_order on evidence.waiting (incident_id, rank, seq);
create index waiting_flagged on evidence.waiting (incident_id, seq) where flagged;
create index waiting_put_off on evidence.waiting (incident_id, back_at) where back_at is not null;

-- Which officer is looking at an item. The lease is renewed while the officer looks, and lapses by itself.
create table staff.lease (
  item_id text primary key references evidence.item,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  -- Identifies one page in one browser, so that even two windows of one officer never get the same item.
  holder text not null check (holder ~ '^[a-z0-9]{16,64}$'),
  why text not null check (why in ('alarm', 'flagged', 'new-scene', 'waiting')),
  taken_at timestamptz not null default clock_timestamp(),
  until timestamptz not null
);
create index lease_of_holder on staff.lease (incident_id, holder);
-- Lapsed leases are deleted whenever new ones are taken.
create index lease_until on staff.lease (until);
