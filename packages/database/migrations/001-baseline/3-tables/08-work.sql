-- The work to be done, who may add it, and whether its queues make progress.

-- The outbox. Rows hold only ids. Completing a row clears its lease.
--
-- Each queue has its own workers. Large and slow work has separate queues: a film never delays photos, nor a long film
-- a short one. Work on a phone's preview (`-first`) does not wait until a worker has finished somebody's film. Linking
-- and solving do not wait for each other.
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
  -- Attempts that never ran (Redis lost them), or that ended because a dependency was unavailable (store, key volume).
  -- They do not count towards the limit, so that an outage of a night makes no row dead.
  waits integer not null default 0,
  not_before timestamptz,
  lease_until timestamptz,
  outcome text,
  created_at timestamptz not null default work.minute(),
  -- A drill that was left open must not delay real work, so real rows go first. While no real row waits, drills have
  -- all workers, even if a quiet real incident exists. The check of the platform counts as real (decision 062).
  exercise boolean not null default false,
  -- Whether this row is a reason to give workers the identity of a closed incident again. Rows that decoders and
  -- reconstruct add after the incident has closed and has no more work are no such reason.
  serves boolean not null default true
);
create unique index outbox_dedupe on work.outbox (dedupe) where dedupe is not null and state in ('pending', 'queued');
create index outbox_leased on work.outbox (lease_until) where state in ('queued', 'running');
create index outbox_subject on work.outbox (subject);
-- The watch over queues asks only whether any work ended and whether any waits, so its cost does not grow with the
-- number of rows.
create index outbox_open on work.outbox (queue, incident_id, state, not_before) where state in ('pending', 'queued', 'running');
create index outbox_due on work.outbox (exercise, priority, id) where state = 'pending';
create index outbox_owed on work.outbox (incident_id) where state in ('pending', 'queued', 'running');

-- Which tasks a role may add. So a compromised worker can add only the tasks that it needs itself, and cannot open a
-- closed incident by adding work for it (decisions 069, 080). Command, the command line and preserve have no rows here:
-- they may add any task, and custody records what they do.
create table work.asker (role name not null, task text not null, primary key (role, task));

-- Detects workers that are alive but stalled. Command's alarm keeper reports them as ordinary news. There is one row
-- for each queue with unfinished work. Outbox rows have no exact times, so progress is a difference between two checks.
create table platform.queue_watch (
  queue text primary key,
  looked_at timestamptz not null default clock_timestamp(),
  -- When work of this queue last ended, or one of its films last made progress.
  moved_at timestamptz not null default clock_timestamp(),
  -- Since when each check has found work ready to be taken. Null if all work is in progress or waits for a retry.
  waits_since timestamptz,
  stuck boolean not null default false
);

-- Whether any work of a queue ended since the last check. The first row that ends sets it, and the check resets it.
create table platform.queue_moved (queue text primary key, moved boolean not null default false) with (fillfactor = 20);
