-- Subjects: persons, vehicles and things that officers mark by hand across items. No program finds anything here, and
-- nothing of a face or a body is measured: a mark is an officer's sentence about one picture. All rows are final.

create table evidence.subject (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  kind text not null check (kind in ('person', 'vehicle', 'object')),
  colour text not null check (colour in ('sky', 'amber', 'green', 'violet', 'rose', 'sand')),
  officer_id text not null references staff.officer,
  -- The officer's words are in staff.note; custody holds their salted hash.
  description_note text not null references staff.note,
  created_at timestamptz not null default clock_timestamp()
);
create index on evidence.subject (incident_id, seq);

create table evidence.subject_mark (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  subject_id text not null references evidence.subject,
  item_id text not null references evidence.item,
  -- The offset in the recording. Null if the item has no length, or if the mark applies to all of it.
  at_ms bigint check (at_ms between 0 and 604800000),
  -- Fractions of the picture's sides. Null if no box was drawn.
  x real, y real, width real, height real,
  officer_id text not null references staff.officer,
  note text references staff.note,
  created_at timestamptz not null default clock_timestamp(),
  check ((x is null) = (y is null) and (x is null) = (width is null) and (x is null) = (height is null)),
  check (x is null or (x between 0 and 1 and y between 0 and 1 and width > 0 and height > 0
    and x + width <= 1.0001 and y + height <= 1.0001))
);
create index on evidence.subject_mark (subject_id, seq);
create index on evidence.subject_mark (item_id);

-- A recalled mark stays in the record but no longer counts.
create table evidence.subject_mark_recall (
  mark_id text primary key references evidence.subject_mark,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  reason_note text not null references staff.note,
  created_at timestamptz not null default clock_timestamp()
);

-- Two subjects that an officer merged: from then on the marks of `subject_id` count as those of `into_id`.
create table evidence.subject_merge (
  subject_id text not null references evidence.subject,
  into_id text not null references evidence.subject,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  reason_note text not null references staff.note,
  created_at timestamptz not null default clock_timestamp(),
  seq bigint generated always as identity primary key,
  check (subject_id <> into_id)
);
create index on evidence.subject_merge (into_id);
create index on evidence.subject_merge (subject_id);

-- An undone merge. The merge stays on record, and the two may be merged again.
create table evidence.subject_parting (
  merge_seq bigint primary key references evidence.subject_merge,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  reason_note text not null references staff.note,
  created_at timestamptz not null default clock_timestamp()
);

create view evidence.standing_merge as select g.* from evidence.subject_merge g
  where not exists (select from evidence.subject_parting p where p.merge_seq = g.seq);
