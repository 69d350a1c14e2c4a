-- Writes a process's heartbeat.
create function platform.beat(p_process text, p_instance text, p_facts jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into platform.heartbeat (process, instance, facts, at) values (p_process, p_instance, p_facts, clock_timestamp())
  on conflict (process, instance) do update set facts = excluded.facts, at = excluded.at
$$;
