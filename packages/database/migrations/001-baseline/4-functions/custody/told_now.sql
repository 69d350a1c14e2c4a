-- Whether this transaction has entered one of these actions. The chain's row is locked from the first entry on, so this
-- transaction's entries are the last of the chain.
create function custody.told_now(p_incident text, p_subject text, p_actions text[], p_role text default null) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from custody.entry e where e.incident_id = p_incident and e.subject = p_subject and e.action = any(p_actions)
    and e.seq > coalesce((select b.seq from custody.entry b where b.incident_id = p_incident
      and b.at < floor(extract(epoch from transaction_timestamp()) * 1000) order by b.seq desc limit 1), 0)
    and (p_role is null or e.detail::jsonb ->> 'role' = p_role))
$$;
