-- Whether workers need the incident's identity: it is open, or has work left. Tasks that only preserve runs (a
-- withdrawal, a contact, a lock) do not count.
create function work.is_served(p_incident text, p_state text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select p_state <> 'closed' or exists (select from work.outbox
    where incident_id = p_incident and state in ('pending', 'queued', 'running') and serves
      and (queue not like 'preserve%' or task in ('preserve-upload', 'preserve-partial', 'keep-arrival', 'read-statement', 'move-item')))
$$;

create function work.is_served(p_incident text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select work.is_served(id, state) from platform.incident where id = p_incident
$$;
