-- Adds a lock pass for each incident whose objects are locked and that is still kept, closed or not. It is not added
-- again within an hour. A worker that continues the pass renews that hour.
create function work.owe_locks() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  insert into evidence.lock_pass (incident_id) select i.id from platform.incident i
  where i.kind = 'event' and not i.exercise and i.lock_mode <> 'NONE' and i.lock_days > 0
    and not exists (select from evidence.lock_pass p where p.incident_id = i.id)
  on conflict do nothing;
  for v in select p.incident_id from evidence.lock_pass p join platform.incident i on i.id = p.incident_id
      where p.next_at <= clock_timestamp() and i.keep_until > clock_timestamp()
        and not i.exercise and i.lock_mode <> 'NONE' and i.lock_days > 0
      order by p.next_at limit 100 for update of p skip locked loop
    update evidence.lock_pass set next_at = clock_timestamp() + interval '1 hour' where incident_id = v.incident_id;
    -- Behind what witnesses wait for: a lock stands for weeks.
    perform work.add('preserve', 'extend-locks', v.incident_id, v.incident_id, '{}', 'locks ' || v.incident_id, 9);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
