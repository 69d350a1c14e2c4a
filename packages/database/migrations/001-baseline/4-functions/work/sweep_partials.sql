-- Relay: makes a partial item of what arrived of an upload that stopped.
create function work.sweep_partials() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload; v_count integer := 0;
begin
  for v in select * from public_zone.upload u where u.state = 'open' and u.preview_of is null and u."offset" > u.partial_bytes
      and u.appended_at < clock_timestamp() - interval '15 minutes' limit 100 for update skip locked loop
    update public_zone.upload set partial_bytes = v."offset" where id = v.id;
    perform work.add('preserve', 'preserve-partial', v.incident_id, v.id);
    v_count := v_count + 1;
  end loop;
  -- What never went on: its partial item stays, preserve frees its drop.
  for v in select * from public_zone.upload u where u.state = 'open' and u.expires_at < clock_timestamp()
      limit 100 for update skip locked loop
    update public_zone.upload set state = 'expired' where id = v.id;
    if v."offset" > 0 and v.preview_of is null then perform work.add('preserve', 'preserve-partial', v.incident_id, v.id); end if;
  end loop;
  return v_count;
end $$;
