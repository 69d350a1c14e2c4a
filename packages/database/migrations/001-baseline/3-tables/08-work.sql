-- What is owed, who may ask for it, and whether it moves.

-- The outbox: rows hold ids only, and leases vanish on completion.
--
-- Queues are lanes with workers of their own. What is large or slow has its own, so that a film never holds up photos, and
-- short films have one beside the long ones. What a phone's preview asks for (`-first`) must not wait until a worker is done
-- with somebody's film. Linking waits for no solve, and no solve for linking.
create table work.outbox (
  id bigint generated always as identity primary key,
  queue text not null check (queue in ('preserve-first', 'inspect-first', 'preserve', 'preserve-slow', 'inspect', 'inspect-slow',
    'normalise', 'normalise-short', 'normalise-slow', 'reconstruct', 'reconstruct-links')),
  task text not null,
  incident_id text not null,
  subject text not null,
  detail jsonb not null default '{}',
  dedupe text,
  priority integer not null default 5,
  state text not null default 'pending' check (state in ('pending', 'queued', 'running', 'done', 'skipped', 'dead')),
  attempt integer not null default 0,
  -- Attempts that never ran (Redis lost them) or ended because something outside was away (store, key volume). An outage of a
  -- night must not make a row dead.
  waits integer not null default 0,
  not_before timestamptz,
  lease_until timestamptz,
  outcome text,
  created_at timestamptz not null default work.minute(),
  -- A drill that was left open must keep nobody real waiting, so what is real goes first. When nothing real waits, drills have
  -- all workers: a quiet real incident starves none of them. The check of the platform counts as real (decision 062).
  exercise boolean not null default false,
  -- Whether this row is a reason to lay the identity of a closed incident back. What decoders and reconstruct ask for after it
  -- has closed and owes nothing is none.
  serves boolean not null default true
);
create unique index outbox_dedupe on work.outbox (dedupe) where dedupe is not null and state in ('pending', 'queued');
create index outbox_leased on work.outbox (lease_until) where state in ('queued', 'running');
create index outbox_subject on work.outbox (subject);
-- The watch over work asks only whether something ended, and whether something waits. So what a look costs does not grow with
-- what lies there.
create index outbox_open on work.outbox (queue, incident_id, state, not_before) where state in ('pending', 'queued', 'running');
create index outbox_due on work.outbox (exercise, priority, id) where state = 'pending';
create index outbox_owed on work.outbox (incident_id) where state in ('pending', 'queued', 'running');

-- What a role may ask for. A worker that was taken over asks others for nothing but what it asks for when it is itself, and
-- opens no closed incident by owing something of it (decisions 069, 080). Command, the command line and preserve have no rows:
-- they ask for whatever there is, and answer for it in custody.
create table work.asker (role name not null, task text not null, primary key (role, task));

-- A worker that lives and does not move is told as ordinary news, by command's keeper of alarms. One row for each queue in
-- which something is not ended yet. Outbox rows keep no time of their own, so movement is what changed between two looks.
create table platform.queue_watch (
  queue text primary key,
  looked_at timestamptz not null default clock_timestamp(),
  -- When something of it last ended, or a film was seen to go on.
  moved_at timestamptz not null default clock_timestamp(),
  -- Since when something of it could be taken at each look. Null where all of it is in hand, or rests after a failure.
  waits_since timestamptz,
  stuck boolean not null default false
);

-- Whether something of a queue ended since the last look. The first that ends sets it, and the look takes it back.
create table platform.queue_moved (queue text primary key, moved boolean not null default false) with (fillfactor = 20);
