-- The time of an entry. The act of an officer or operator keeps its milliseconds, because it reveals nothing about a
-- sender. An entry that a process makes by itself follows an arrival by seconds, so its time is rounded to the minute
-- (decision 082). The order of a chain is given by its entry numbers only.
create function custody.entry_time(p_actor text) returns bigint
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select floor(extract(epoch from case
    when p_actor ~ '^(of_|ops:)' and session_user !~ '^firsthand_(relay|preserve|inspect|normalise|reconstruct)$' then clock_timestamp()
    else work.minute() end) * 1000)::bigint
$$;
