-- What joins items in time: sound, and facts that officers pin. All rows are final, except a revision's verdicts on
-- links.

create table evidence.sound (
  item_id text not null references evidence.item,
  recipe text not null,
  outcome text not null check (outcome in ('print', 'silent', 'no-sound', 'failed')),
  -- The print (landmarks, onsets, 8 kHz samples), sealed to the item. Null if there is none.
  vault_key text,
  vault_version text,
  bytes bigint,
  sealed_length bigint,
  seconds double precision,
  created_at timestamptz not null default work.minute(),
  primary key (item_id, recipe)
);

create table evidence.link (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  kind text not null check (kind in ('sound', 'officer')),
  -- `a` is the smaller of the two ids.
  a text not null references evidence.item,
  b text not null references evidence.item,
  offset_ms double precision not null,
  sd_ms double precision not null check (sd_ms > 0),
  drift_ppm double precision,
  strength double precision not null check (strength between 0 and 1),
  recipe text not null,
  -- Scores of the measurement: numbers only.
  evidence jsonb not null default '{}',
  officer_id text references staff.officer,
  created_at timestamptz not null default evidence.linked_at(),
  check (a < b),
  check ((kind = 'officer') = (officer_id is not null))
);
create unique index link_of_sound on evidence.link (a, b, recipe) where kind = 'sound';
create index on evidence.link (incident_id, seq);
create index on evidence.link (b);
create index on evidence.link (a);

-- Links that a later file showed to be a replay of sound, not a common moment. They stay on record but no longer count.
create table evidence.link_dropped (
  link_id text primary key references evidence.link,
  incident_id text not null references platform.incident,
  reason text not null check (reason in ('replay', 'claims')),
  created_at timestamptz not null default evidence.linked_at()
);

-- The newest settled revision's verdict on each link.
create table evidence.judged_link (
  link_id text primary key references evidence.link,
  incident_id text not null,
  revision integer not null,
  verdict text not null check (verdict in ('used', 'tentative', 'rejected')),
  reason text not null,
  residual_ms double precision not null
);
create index on evidence.judged_link (incident_id);

-- A fact that an officer pinned: a claim of clock `officer` or a link of kind `officer`, with who, why and the source.
create table evidence.anchor (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  claim_id text references evidence.claim,
  link_id text references evidence.link,
  officer_id text not null references staff.officer,
  source text not null check (source in ('cctv', 'broadcast', 'radio-log', 'call-log', 'own-observation', 'seen-in-the-media',
    'comparison', 'other')),
  reason_note text not null,
  created_at timestamptz not null default clock_timestamp(),
  check ((claim_id is null) <> (link_id is null))
);
create index on evidence.anchor (incident_id, seq);
create unique index on evidence.anchor (claim_id);
create unique index on evidence.anchor (link_id);

-- A recalled anchor stays in the record but no longer counts.
create table evidence.anchor_recall (
  anchor_id text primary key references evidence.anchor,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  reason_note text not null,
  created_at timestamptz not null default clock_timestamp()
);

-- A pinned time counts at once, whatever it moves. Its expected effect is stored with it. If it moves more than five
-- items, a second officer is asked. Until that officer agrees, the pin is marked as one officer's word (decision 050).
create table evidence.pin_effect (
  anchor_id text primary key references evidence.anchor,
  incident_id text not null references platform.incident,
  -- How many items the pin moves: the members of the item's rig that are not hidden.
  items integer not null check (items > 0),
  -- How far the pin moves the item at least, measured from the item's earlier estimate, in milliseconds. Null if there
  -- was no estimate.
  shift_ms double precision,
  needs_second boolean not null
);
create index pin_effect_waits on evidence.pin_effect (incident_id) where needs_second;

create table evidence.pin_second (
  anchor_id text primary key references evidence.pin_effect,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  reason_note text not null references staff.note,
  created_at timestamptz not null default clock_timestamp()
);

-- Requests that were answered, so that a repeated request is one act. `digest` is an HMAC of the request under its
-- idempotency key. The key is not stored, so nobody can test guesses against `digest`: this table reveals nothing of
-- words that are erased elsewhere.
create table evidence.press (
  id bytea primary key check (length(id) = 32),
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  act text not null check (act in ('tag-add', 'tag-remove', 'duty-set', 'duty-done', 'mark-make', 'still-take', 'link-set',
    'pin-time', 'pin-place', 'subject-merge', 'subject-part', 'item-move')),
  digest bytea not null check (length(digest) = 32),
  -- The answer: ids and numbers only.
  answer jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
