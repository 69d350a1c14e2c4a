-- What officers write for themselves and each other: reasons, notes, views and what they last saw.

-- Free-text reasons are stored apart from custody, which holds only their salted hash.
create table staff.note (
  id text primary key,
  seq bigint generated always as identity,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  subject text not null,
  purpose text not null,
  text text not null,
  salt bytea not null,
  hash bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
-- An item's trail shows reasons beside the entries that hold their hashes.
create index on staff.note (incident_id, subject);
-- A search covers officers' notes, but not their search queries.
create index note_found on staff.note using gin (evidence.found_words(text)) where purpose <> 'search';
create index note_in_order on staff.note (incident_id, created_at, id collate "C") where purpose <> 'search';

-- An officer's open screen. It has one custody entry while it is open. Thumbnails are sent only to a session that has
-- such a screen open now.
create table staff.view (
  id text primary key,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  session_id text not null references staff.session,
  kind text not null,
  filter text not null,
  slot bigint not null,
  shown integer not null default 0,
  first_seq bigint, last_seq bigint,
  renewed_at timestamptz not null default clock_timestamp(),
  unique (officer_id, incident_id, kind, filter, slot, session_id)
);

-- A screen that an officer saved. `query` is the filter as the page's URL has it; search words are stored beside it,
-- because no URL holds them.
create table staff.saved_view (
  id text primary key,
  seq bigint generated always as identity,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  name text not null check (length(name) between 1 and 120),
  screen text not null check (screen in ('search', 'timeline', 'map', 'triage', 'scenes', 'wall', 'subjects')),
  query text not null check (length(query) <= 4000),
  words text not null default '' check (length(words) <= 300),
  sharing text not null check (sharing in ('own', 'incident')),
  -- Whether its owner removed it. The row stays.
  hidden boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp()
);
create index on staff.saved_view (incident_id, seq) where not hidden;

-- The incident's newest item when an officer last opened the view.
create table staff.saved_view_opened (
  view_id text not null references staff.saved_view,
  officer_id text not null references staff.officer,
  last_seq bigint not null,
  opened_at timestamptz not null default clock_timestamp(),
  primary key (view_id, officer_id)
);

-- A search, stored so that a URL can refer to it as `asked=<id>` and need not hold its words.
create table staff.asked_search (
  id text primary key,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  note_id text not null references staff.note,
  query text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index on staff.asked_search (note_id);

-- What an officer last saw of the overview, for comparison with the present state.
create table staff.overview_mark (
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  seen_at timestamptz not null default clock_timestamp(),
  -- Counts, change numbers and ids of scenes.
  state jsonb not null,
  primary key (incident_id, officer_id)
);
