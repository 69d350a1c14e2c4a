-- A demonstration sends generated material. It raises alarms on the screens of a drill like anything else, but calls no
-- phone. Only the demonstration's own submissions are silent, never the whole drill: a person in danger there still
-- causes a call (decision 094).

create table platform.demonstration (
  id text primary key check (id like 'dm\_%'),
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  begun_by text not null,
  begun_at timestamptz not null default work.minute()
);

-- The submissions of a demonstration.
create table platform.demonstrated (
  submission_id text primary key references public_zone.submission,
  demonstration_id text not null references platform.demonstration
);
