-- Adds lock rows for items that an older preserve or a rebuild wrote. Nobody knows when their locks began, so each is
-- counted from the item's receipt, the earliest possible time.
create function evidence.adopt_locks(p_incident text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_count integer;
begin
  insert into evidence.lock (item_id, incident_id, until, sidecar_version)
  select i.id, i.incident_id, i.received_at - interval '1 minute' + make_interval(days => n.lock_days),
    (select e.detail::jsonb ->> 'sidecarVersion' from custody.entry e where e.incident_id = i.incident_id
      and e.subject = i.id and e.action in ('item.preserved', 'item.arrived') order by e.seq desc limit 1)
  from evidence.item i join platform.incident n on n.id = i.incident_id
  where i.incident_id = p_incident and not exists (select from evidence.lock l where l.item_id = i.id)
  on conflict do nothing;
  get diagnostics v_count = row_count;
  return v_count;
end $$;
