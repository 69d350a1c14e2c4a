-- Levels of the map's grid. The same list is in packages/database/src/command/map/grid.ts.
create function evidence.map_levels() returns table (level smallint)
language sql immutable parallel safe as $$ select unnest('{4,6,8,10,12,14,16,18,20,22}'::smallint[]) $$;
