create function intake.open_incidents() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(intake.settings(i) order by i.seq desc), '[]')
  from platform.incident i where i.kind = 'event' and i.state in ('drill', 'active', 'closing')
$$;
