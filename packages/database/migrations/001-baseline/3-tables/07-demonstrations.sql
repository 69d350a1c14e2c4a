create table platform.demonstration (
  id text primary key check (id like 'dm\_%'),
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  begun_by text not null,
  begun_at timestamptz not null default work.minute()
);

create table platform.demonstrated (
  submission_id text primary key references public_zone.submission,
  demonstration_id text not null references platform.demonstration
);
