-- Marks rows of drills. A move out of a drill is real work: somebody sent evidence to the wrong place.
create function work.mark_exercise() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.exercise := exists (select from platform.incident i where i.id = new.incident_id and i.exercise and i.kind = 'event')
    and not exists (select from platform.incident i where new.task = 'move-item' and i.id = new.detail ->> 'to' and not i.exercise);
  return new;
end $$;
