-- A witness's words may mention time and place, so inspect reads them for every item of the sending.
create function work.statement_said() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform work.add('inspect', 'inspect-statement', new.incident_id, new.submission_id, p_dedupe => 'words:' || new.submission_id, p_priority => 4);
  return null;
end $$;
