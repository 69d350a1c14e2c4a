-- The outbox: rows hold ids only; leases vanish on completion.
create table work.outbox (
  id bigint generated always as identity primary key,
  queue text not null check (queue in ('preserve-first', 'inspect-first', 'preserve', 'preserve-slow', 'inspect', 'inspect-slow', 'normalise', 'normalise-short', 'normalise-slow', 'reconstruct', 'reconstruct-links')),
  task text not null,
  incident_id text not null,
  subject text not null,
  detail jsonb not null default '{}',
  dedupe text,
  priority integer not null default 5,
  state text not null default 'pending' check (state in ('pending', 'queued', 'running', 'done', 'skipped', 'dead')),
  attempt integer not null default 0,
  -- Attempts that never ran (Redis lost them) or ended because something outside was away (store, key volume): an outage
  -- of a night must not make a row dead.
  waits integer not null default 0,
  not_before timestamptz,
  lease_until timestamptz,
  outcome text,
  created_at timestamptz not null default work.minute(),
  -- A drill that was left open must keep nobody real waiting: of what waits, whatever is real goes first. When nothing real
  -- waits, drills have all hands, so a quiet real incident starves none of them. The check of the platform counts as real.
  exercise boolean not null default false,
  -- What decoders and reconstruct ask for after an incident has closed and owes nothing is no reason to lay its identity back.
  serves boolean not null default true
);
create unique index outbox_dedupe on work.outbox (dedupe) where dedupe is not null and state in ('pending', 'queued');
create index outbox_leased on work.outbox (lease_until) where state in ('queued', 'running');
create index outbox_subject on work.outbox (subject);
-- The watch over work (052) counted everything that waits. Now it asks only whether something ended, and whether something
-- waits: what a look costs does not grow with what lies there.
create index outbox_open on work.outbox (queue, incident_id, state, not_before) where state in ('pending', 'queued', 'running');
create index outbox_due on work.outbox (exercise, priority, id) where state = 'pending';
create index outbox_owed on work.outbox (incident_id) where state in ('pending', 'queued', 'running');

-- Of these roles alone: command, the command line and preserve ask for whatever there is, and answer for it in custody.
create table work.asker (role name not null, task text not null, primary key (role, task));

-- One row for each queue in which something is not ended yet. Outbox rows keep no time of their own, so movement is what
-- changed between two looks.
create table platform.queue_watch (
  queue text primary key,
  looked_at timestamptz not null default clock_timestamp(),
  -- When something of it last ended, or a film was seen to go on.
  moved_at timestamptz not null default clock_timestamp(),
  -- Since when at each look something of it could be taken; null where all of it is in hand, or rests after a failure.
  waits_since timestamptz,
  stuck boolean not null default false
);

-- Whether something of a queue ended since the last look: set by the first that ends, taken back by the look.
create table platform.queue_moved (queue text primary key, moved boolean not null default false) with (fillfactor = 20);
