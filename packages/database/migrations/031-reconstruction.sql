-- Sound prints, links, rigs, scenes and what a settled revision needs to be replayed. All rows of facts are final.
create table evidence.sound (
  item_id text not null references evidence.item,
  recipe text not null,
  outcome text not null check (outcome in ('print', 'silent', 'no-sound', 'failed')),
  -- The print (landmarks, onsets, 8 kHz samples), sealed to the item; null where there is none.
  vault_key text,
  vault_version text,
  bytes bigint,
  sealed_length bigint,
  seconds double precision,
  created_at timestamptz not null default clock_timestamp(),
  primary key (item_id, recipe)
);
create trigger sound_is_final before update or delete on evidence.sound for each row execute function platform.refuse_change();

create table evidence.link (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  kind text not null check (kind in ('sound', 'officer')),
  -- Of the two ids `a` is the smaller one.
  a text not null references evidence.item,
  b text not null references evidence.item,
  offset_ms double precision not null,
  sd_ms double precision not null check (sd_ms > 0),
  drift_ppm double precision,
  strength double precision not null check (strength between 0 and 1),
  recipe text not null,
  -- Scores of the measurement; numbers alone.
  evidence jsonb not null default '{}',
  officer_id text references staff.officer,
  created_at timestamptz not null default clock_timestamp(),
  check (a < b),
  check ((kind = 'officer') = (officer_id is not null))
);
create unique index link_of_sound on evidence.link (a, b, recipe) where kind = 'sound';
create index on evidence.link (incident_id, seq);
create index on evidence.link (b);
create index on evidence.link (a);
create trigger link_is_final before update or delete on evidence.link for each row execute function platform.refuse_change();

-- An officer's pinned fact: a claim of clock `officer` or a link of kind `officer`, with who, why and from what.
create table evidence.anchor (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  claim_id text references evidence.claim,
  link_id text references evidence.link,
  officer_id text not null references staff.officer,
  source text not null check (source in ('cctv', 'broadcast', 'radio-log', 'call-log', 'own-observation', 'seen-in-the-media', 'comparison', 'other')),
  reason_note text not null,
  created_at timestamptz not null default clock_timestamp(),
  check ((claim_id is null) <> (link_id is null))
);
create index on evidence.anchor (incident_id, seq);
create unique index on evidence.anchor (claim_id);
create unique index on evidence.anchor (link_id);
create trigger anchor_is_final before update or delete on evidence.anchor for each row execute function platform.refuse_change();

-- Taken back: the anchor stays in the record and counts no longer.
create table evidence.anchor_recall (
  anchor_id text primary key references evidence.anchor,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  reason_note text not null,
  created_at timestamptz not null default clock_timestamp()
);
create trigger anchor_recall_is_final before update or delete on evidence.anchor_recall for each row execute function platform.refuse_change();

alter table evidence.revision add column result_digest bytea;
-- Of a settled revision: what it changed against what was shown (counts, milliseconds, item ids).
alter table evidence.revision add column difference jsonb not null default '{}';
alter table evidence.placement add column grade text not null default 'own';
alter table evidence.placement add column rig text;
alter table evidence.current_placement add column grade text not null default 'own';
alter table evidence.current_placement add column rig text;
alter table evidence.current_placement add column provisional boolean not null default false;
create index on evidence.current_placement (rig) where rig is not null;

-- What a solve read, body by body, as of the revision that read it first; a null body counts no longer.
create table evidence.solved_input (
  incident_id text not null,
  revision integer not null,
  -- `item`, `link`, `twin` or `hints`.
  kind text not null check (kind in ('item', 'link', 'twin', 'hints')),
  subject text not null,
  body jsonb,
  primary key (incident_id, kind, subject, revision),
  foreign key (incident_id, revision) references evidence.revision
);
create trigger solved_input_is_final before update or delete on evidence.solved_input for each row execute function platform.refuse_change();

-- What the newest settled revision made of each link.
create table evidence.judged_link (
  link_id text primary key references evidence.link,
  incident_id text not null,
  revision integer not null,
  verdict text not null check (verdict in ('used', 'tentative', 'rejected')),
  reason text not null,
  residual_ms double precision not null
);
create index on evidence.judged_link (incident_id);

-- Scenes and coverage of the newest settled revision; a projection, written anew as a whole.
create table evidence.scene (
  incident_id text not null references platform.incident,
  id text not null,
  revision integer not null,
  submissions integer not null,
  items integer not null,
  first_earliest bigint not null, first_latest bigint not null,
  peak_at bigint not null,
  last_earliest bigint not null, last_latest bigint not null,
  lat double precision, lon double precision, radius_m double precision,
  primary key (incident_id, id)
);
create table evidence.scene_item (
  incident_id text not null,
  scene_id text not null,
  item_id text not null references evidence.item,
  primary key (incident_id, item_id),
  foreign key (incident_id, scene_id) references evidence.scene on delete cascade
);
create index on evidence.scene_item (scene_id);
create table evidence.coverage (
  incident_id text primary key references platform.incident,
  revision integer not null,
  -- Array of { fromMs, toMs, lat, lon, sizeM, submissions }.
  cells jsonb not null
);

grant select, insert on evidence.sound to firsthand_inspect;
grant select on evidence.sound, evidence.item_key, evidence.anchor, evidence.anchor_recall to firsthand_reconstruct;
grant select, insert on evidence.link, evidence.solved_input to firsthand_reconstruct;
grant select, insert, update, delete on evidence.judged_link, evidence.scene, evidence.scene_item, evidence.coverage to firsthand_reconstruct;
grant select on evidence.link, evidence.anchor, evidence.anchor_recall, evidence.judged_link, evidence.scene, evidence.scene_item,
  evidence.coverage, evidence.solved_input, evidence.revision, evidence.sound to firsthand_command;
