-- Moves words that arrive after their whole submission was moved: they go where its files are (decision 083).
create function evidence.words_follow() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.incident_id := coalesce(evidence.belongs_to(new.submission_id, new.incident_id), new.incident_id);
  return new;
end $$;
