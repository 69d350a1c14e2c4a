-- What a demonstration sends is made by code. It rings on the screens of a drill like anything else, and calls no phone.
-- The silence is each sending's own, never the drill's: whoever is in danger there still calls (decision 094).

create table platform.demonstration (
  id text primary key check (id like 'dm\_%'),
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  begun_by text not null,
  begun_at timestamptz not null default work.minute()
);

-- The sendings of a demonstration.
create table platform.demonstrated (
  submission_id text primary key references public_zone.submission,
  demonstration_id text not null references platform.demonstration
);
