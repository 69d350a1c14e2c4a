-- After an incident has closed and nothing of it is owed any more, inspect, normalise and reconstruct open nothing of it:
-- the sealed identities of its items answer them no more, and the incident's own lies in a folder that they do not mount.
create table evidence.key_place (
  incident_id text primary key references platform.incident,
  -- In the folder of closed incidents.
  away boolean not null
);

create index outbox_owed on work.outbox (incident_id) where state in ('pending', 'queued', 'running');

-- What preserve does for itself alone (a withdrawal, a contact, a lock) needs no other worker.
create function work.is_served(p_incident text, p_state text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select p_state <> 'closed' or exists (select from work.outbox
    where incident_id = p_incident and state in ('pending', 'queued', 'running')
      and (queue not like 'preserve%' or task in ('preserve-upload', 'preserve-partial', 'keep-arrival', 'read-statement', 'move-item')))
$$;

create function evidence.served_keys() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select key_id from platform.incident where work.is_served(id, state)
$$;

alter table evidence.item_key enable row level security;
create policy kept on evidence.item_key to firsthand_preserve, firsthand_command, firsthand_ops using (true) with check (true);
-- Asked once for each statement, not for each row.
create policy served on evidence.item_key for select to firsthand_inspect, firsthand_normalise, firsthand_reconstruct
  using (key_id in (select evidence.served_keys()));

create function evidence.key_places() returns table (incident_id text, key_id text, away boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.key_id, not work.is_served(i.id, i.state) from platform.incident i
$$;

-- True where this told it. `p_away`: the identity was put away; else it is about to be laid back.
create function evidence.tell_key_place(p_incident text, p_key text, p_away boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from platform.incident where id = p_incident and key_id = p_key) then return false; end if;
  insert into evidence.key_place as k values (p_incident, p_away)
  on conflict (incident_id) do update set away = excluded.away where k.away <> excluded.away;
  if not found then return false; end if;
  perform custody.append(p_incident, 'worker:preserve', case when p_away then 'key.put-away' else 'key.laid-back' end, p_key, '{}');
  return true;
end $$;

insert into custody.writer (role, action) values
  ('firsthand_preserve', 'key.put-away'), ('firsthand_preserve', 'key.laid-back') on conflict do nothing;

revoke execute on function work.is_served(text, text), evidence.served_keys(), evidence.key_places(),
  evidence.tell_key_place(text, text, boolean) from public;
grant execute on function evidence.served_keys() to firsthand_inspect, firsthand_normalise, firsthand_reconstruct;
grant execute on function evidence.key_places(), evidence.tell_key_place(text, text, boolean) to firsthand_preserve;
