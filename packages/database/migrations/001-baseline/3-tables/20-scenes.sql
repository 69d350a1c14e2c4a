-- Scenes of the newest settled revision: a projection, rewritten as a whole.
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
-- Finds the first items of a scene without reading the rest.
create index scene_item_of_scene on evidence.scene_item (incident_id, scene_id, item_id);
