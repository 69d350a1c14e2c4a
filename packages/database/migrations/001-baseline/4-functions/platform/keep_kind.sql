-- No role can change the kind of an incident. Items of an incident of kind `check` may be erased, so no other incident
-- may become one, and none may become an event.
create function platform.keep_kind() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what an incident is stays' using errcode = 'FH002';
end $$;
