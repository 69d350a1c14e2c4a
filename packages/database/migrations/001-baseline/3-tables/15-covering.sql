-- Who may see an item, who saw it, and which items are cleared for all screens of their incident (decision 062).

-- A restricted item has no thumb anywhere, and opens only for two named officers. A change is a new row; the newest
-- counts.
create table evidence.restriction (
  seq bigint generated always as identity primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  restricted boolean not null,
  readers text[] not null,
  created_at timestamptz not null default clock_timestamp(),
  check (not restricted or cardinality(readers) = 2)
);
create index on evidence.restriction (item_id, seq desc);

-- Each time that an officer saw or heard an item.
create table evidence.exposure (
  seq bigint generated always as identity primary key,
  item_id text not null references evidence.item,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  kind text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index on evidence.exposure (item_id);

-- Which pictures were cleared for all screens, and covered again.
create table evidence.clearing (
  seq bigint generated always as identity primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  -- The officer who cleared or covered the picture. Null if no officer covered it.
  officer_id text references staff.officer,
  act text not null check (act in ('cleared', 'covered')),
  why text not null check (why in ('asked', 'decided', 'undone', 'restricted', 'hidden', 'infected')),
  -- Idempotency key of the decision that this act was part of.
  wish text,
  created_at timestamptz not null default clock_timestamp()
);
create index clearing_of_item on evidence.clearing (item_id, seq desc);
create index clearing_of_wish on evidence.clearing (wish) where wish is not null;
