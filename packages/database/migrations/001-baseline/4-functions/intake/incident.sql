-- What the witness page needs of an incident: its settings if it is open, otherwise only its state. For a closed
-- incident the answer also says whether its codes still open, so that the page promises nothing that has ended.
create function intake.incident(p_slug text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select case when i.state in ('drill', 'active', 'closing') then intake.settings(i)
      else jsonb_build_object('refusal', case i.state when 'closed' then 'incident-closed' else 'incident-not-found' end, 'exercise', i.exercise,
        'codesOpen', i.state = 'closed' and i.keep_until > clock_timestamp()) end
    from platform.incident i where i.slug = p_slug), jsonb_build_object('refusal', 'incident-not-found'))
$$;
