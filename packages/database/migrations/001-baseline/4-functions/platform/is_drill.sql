-- Whether the incident is an open event that is an exercise.
create function platform.is_drill(p_incident text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from platform.incident i where i.id = p_incident and i.kind = 'event' and i.exercise and i.state = 'drill')
$$;
