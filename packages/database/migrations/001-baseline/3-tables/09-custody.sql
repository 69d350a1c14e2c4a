-- Only `session_user` decides who may write custody. In a function that runs as its owner, `current_user` is the owner;
-- SET ROLE does not change `session_user` (decision 069).

create table custody.chain (
  incident_id text primary key,
  seq bigint not null default 0,
  head text not null default repeat('0', 64)
);

create table custody.entry (
  incident_id text not null,
  seq bigint not null,
  at bigint not null,
  actor text not null check (actor !~ '[[:cntrl:]]'),
  action text not null check (action ~ '^[a-z][a-z.-]{1,60}$'),
  subject text not null check (subject !~ '[[:cntrl:]]'),
  detail text not null,
  note_hash text,
  prev_hash text not null,
  hash text not null,
  primary key (incident_id, seq)
);
create index on custody.entry (incident_id, subject, seq);

-- What each officer looked at: one entry per officer, item and kind in each ten-minute slot.
create table custody.look (
  incident_id text not null, officer_id text not null, item_id text not null, kind text not null, slot bigint not null,
  primary key (incident_id, officer_id, item_id, kind, slot)
);

-- Which role may write which action. A migration that introduces an action adds its rows.
create table custody.writer (
  role text not null,
  action text not null,
  -- The chain `platform` takes entries about accounts, sessions, the duty phone, the clock and custody itself, and no
  -- others.
  platform boolean not null
    generated always as (action ~ '^(officer|account|session|sign-in|duty-call|custody|clock|platform)[.]') stored,
  primary key (role, action)
);

-- The time from which every act of this kind must have a custody entry. An older row without an entry is no fault.
create table custody.told_since (action text primary key, at timestamptz not null default clock_timestamp());
