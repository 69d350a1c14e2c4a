-- The evidence zone: plaintext, readable by workers and command alone. Items and claims are never changed.
create schema evidence;
create sequence evidence.change;

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
  created_at timestamptz not null default clock_timestamp(),
  unique (incident_id, upload_id, partial, bytes)
);
create index on evidence.item (incident_id, sha256);
create index on evidence.item (submission_id);
create trigger item_is_final before update or delete on evidence.item for each row execute function platform.refuse_change();

-- The only rows that erasure deletes: without its key an item's files are noise.
create table evidence.item_key (
  item_id text primary key references evidence.item,
  key_id text not null,
  sealed_identity bytea not null,
  object_key text not null
);

create table evidence.declaration (
  item_id text primary key references evidence.item,
  name text,
  media_type text,
  last_modified bigint
);

-- What lists show of an item: a projection that follows the facts, with a change number for catch-up.
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
  change bigint not null default nextval('evidence.change')
);
create index on evidence.card (incident_id, change);

create table evidence.statement (
  id text primary key,
  seq bigint generated always as identity,
  submission_id text not null,
  incident_id text not null references platform.incident,
  words text, where_words text, when_words text,
  lat double precision, lon double precision,
  language text,
  received_at timestamptz not null
);
create index on evidence.statement (submission_id);

create table evidence.extraction (
  id text primary key,
  item_id text not null references evidence.item,
  tool text not null,
  version text not null,
  outcome text not null,
  reason text,
  facts jsonb not null default '{}',
  identifying jsonb not null default '{}',
  finished_at timestamptz not null default clock_timestamp(),
  unique (item_id, tool, version)
);

create table evidence.clock (
  id text primary key,
  incident_id text not null references platform.incident,
  kind text not null,
  -- Salted per incident: one device can not be followed from one incident into another.
  device_hash bytea not null,
  unique (incident_id, kind, device_hash)
);

create table evidence.claim (
  id text primary key,
  seq bigint generated always as identity,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  extraction_id text references evidence.extraction,
  statement_id text references evidence.statement,
  officer_id text references staff.officer,
  about text not null check (about in ('time', 'place')),
  source text not null,
  raw text not null,
  ref text,
  at_ms bigint,
  resolution_ms bigint,
  zone text, zone_source text,
  error jsonb,
  clock text not null,
  clock_id text references evidence.clock,
  trust integer not null,
  lat double precision, lon double precision, altitude_m double precision, radius_m double precision,
  identifying boolean not null default false,
  check ((about = 'time') = (at_ms is not null)),
  check ((about = 'place') = (lat is not null))
);
create index on evidence.claim (item_id);
create index on evidence.claim (incident_id);
create trigger claim_is_final before update or delete on evidence.claim for each row execute function platform.refuse_change();

create table evidence.rendition (
  id text primary key,
  item_id text not null references evidence.item,
  kind text not null,
  recipe text not null,
  media_type text not null check (media_type in ('image/webp', 'video/mp4', 'audio/mp4', 'application/json')),
  vault_key text not null,
  vault_version text,
  bytes bigint not null,
  sealed_length bigint not null,
  width integer, height integer, duration_ms bigint,
  created_at timestamptz not null default clock_timestamp(),
  unique (item_id, kind, recipe)
);

create table evidence.revision (
  incident_id text not null references platform.incident,
  number integer not null,
  engine text not null,
  parameters jsonb not null,
  input_digest bytea not null,
  items integer not null,
  changed integer not null,
  provisional boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  primary key (incident_id, number)
);

-- One row for each change of an item's place; the newest is copied to current_placement.
create table evidence.placement (
  item_id text not null references evidence.item,
  incident_id text not null,
  revision integer not null,
  earliest bigint not null,
  estimate bigint,
  latest bigint not null,
  status text not null check (status in ('placed', 'tentative', 'bounded')),
  confidence real not null,
  reasons jsonb not null,
  conflicts jsonb not null,
  lat double precision, lon double precision, radius_m double precision, place_source text,
  primary key (item_id, revision),
  foreign key (incident_id, revision) references evidence.revision,
  check (earliest <= latest and (estimate is null or estimate between earliest and latest))
);

create table evidence.current_placement (
  item_id text primary key references evidence.item,
  incident_id text not null,
  revision integer not null,
  earliest bigint not null,
  estimate bigint,
  latest bigint not null,
  span int8range not null generated always as (int8range(earliest, latest, '[]')) stored,
  middle bigint not null generated always as (coalesce(estimate, latest)) stored,
  status text not null,
  -- SHA-256 over what the solve read of this item: it is placed anew when that changes, and only then.
  input_digest bytea not null,
  change bigint not null default nextval('evidence.change')
);
create index on evidence.current_placement (incident_id, middle, item_id);
create index on evidence.current_placement using gist (span);
create index on evidence.current_placement (incident_id, change);

create function evidence.announce() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.change := nextval('evidence.change');
  perform pg_notify('incident_changed', new.incident_id);
  return new;
end $$;
create trigger card_changed before insert or update on evidence.card for each row execute function evidence.announce();
create trigger placement_changed before insert or update on evidence.current_placement for each row execute function evidence.announce();

-- Triage decisions; a correction is a new row.
create table evidence.review (
  seq bigint generated always as identity primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  decision text not null check (decision in ('relevant', 'not-relevant', 'urgent', 'undecided')),
  created_at timestamptz not null default clock_timestamp()
);
create index on evidence.review (item_id, seq);
create trigger review_is_final before update or delete on evidence.review for each row execute function platform.refuse_change();

-- A decision is shown on the item's card, so the card's change number has to move. Command may do no more to a card.
create function evidence.touch_card(p_item text) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update evidence.card set change = change where item_id = p_item
$$;
