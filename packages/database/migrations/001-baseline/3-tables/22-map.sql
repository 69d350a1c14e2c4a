-- What the map shows when zoomed out.

-- Sums over the items of each cell that are counted and not folded into a twin. `sum_x` and `sum_y` are sums of the
-- items' grid coordinates.
create table evidence.map_cell (
  incident_id text not null,
  level smallint not null,
  x integer not null,
  y integer not null,
  lane smallint not null,
  items integer not null,
  conflicts integer not null,
  sum_x bigint not null,
  sum_y bigint not null,
  primary key (incident_id, level, x, y, lane)
) with (fillfactor = 80);

-- Places where an item was placed or something was reported, so that news recognises a new place. Cells are about 500 m
-- wide, so an incident has few.
create table evidence.place_cell (
  incident_id text not null,
  lat_cell integer not null,
  lon_cell integer not null,
  told boolean not null default false,
  primary key (incident_id, lat_cell, lon_cell)
);
create index place_untold on evidence.place_cell (incident_id) where not told;
