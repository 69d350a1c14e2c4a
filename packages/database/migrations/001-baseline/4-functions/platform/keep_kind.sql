-- No role can turn an incident into a check, whose items may be erased, or a check into an incident.
create function platform.keep_kind() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what an incident is stays' using errcode = 'FH002';
end $$;
