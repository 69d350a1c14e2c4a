-- The work to be done, who may add it, and whether it moves.

-- The outbox: rows hold ids only, and leases vanish on completion.
--
-- Queues are lanes with their own workers. Large and slow work has lanes of its own, so that a film never delays
-- photos, and short films have one beside long ones. The work of a phone's preview (`-first`) must not wait until a
-- worker is done with somebody's film. Linking does not wait for a solve, nor a solve for linking.
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
  -- Attempts that never ran (Redis lost them) or that ended because something outside was away (store, key volume).
  -- They do not count, so that an outage of a night makes no row dead.
  waits integer not null default 0,
  not_before timestamptz,
  lease_until timestamptz,
  outcome text,
  created_at timestamptz not null default work.minute(),
  -- A drill that was left open must not delay real work, so real rows go first. While nothing real waits, drills have
  -- all workers, even if a quiet real incident exists. The check of the platform counts as real (decision 062).
  exercise boolean not null default false,
  -- Whether this row is a reason to lay back the identity of a closed incident. Rows that decoders and reconstruct add
  -- after it has closed and has no more work are none.
  serves boolean not null default true
);
create unique index outbox_dedupe on work.outbox (dedupe) where dedupe is not null and state in ('pending', 'queued');
create index outbox_leased on work.outbox (lease_until) where state in ('queued', 'running');
create index outbox_subject on work.outbox (subject);
-- The watch over work asks only whether something ended and whether something waits, so its cost does not grow with the
-- number of rows.
create index outbox_open on work.outbox (queue, incident_id, state, not_before) where state in ('pending', 'queued', 'running');
create index outbox_due on work.outbox (exercise, priority, id) where state = 'pending';
create index outbox_owed on work.outbox (incident_id) where state in ('pending', 'queued', 'running');

-- Which tasks a role may add. A compromised worker cannot add other tasks than it needs itself, and cannot open a
-- closed incident by adding work for it (decisions 069, 080). Command, the command line and preserve have no rows here:
-- they may add any task, and custody records what they do.
create table work.asker (role name not null, task text not null, primary key (role, task));

-- Detects workers that are alive but stalled, which command's alarm keeper reports as ordinary news. There is one row
-- for each queue with unfinished work. Outbox rows have no exact times, so movement is what changed between two looks.
create table platform.queue_watch (
  queue text primary key,
  looked_at timestamptz not null default clock_timestamp(),
  -- When some of its work last ended, or a film was seen to progress.
  moved_at timestamptz not null default clock_timestamp(),
  -- Since when each check has found work ready to be taken. Null if all work is in progress or waits for a retry.
  waits_since timestamptz,
  stuck boolean not null default false
);

-- Whether some of a queue's work ended since the last look. The first that ends sets it, and the look resets it.
create table platform.queue_moved (queue text primary key, moved boolean not null default false) with (fillfactor = 20);
