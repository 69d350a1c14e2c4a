-- An officer's and an operator's act keeps its milliseconds: it is about who acted, not about who sent. What a process tells
-- by itself follows an arrival by seconds, so it is told to the minute (decision 082). The order of a chain is its numbers
-- alone.
create function custody.entry_time(p_actor text) returns bigint
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select floor(extract(epoch from case
    when p_actor ~ '^(of_|ops:)' and session_user !~ '^firsthand_(relay|preserve|inspect|normalise|reconstruct)$' then clock_timestamp()
    else work.minute() end) * 1000)::bigint
$$;
