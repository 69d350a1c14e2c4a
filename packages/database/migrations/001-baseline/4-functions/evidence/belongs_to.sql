-- For files of this submission that arrive in this incident: the incident to which they belong. Null if they belong
-- here.
create function evidence.belongs_to(p_submission text, p_incident text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive way (incident, step) as (
    select p_incident, 0
    union all select m.to_incident, w.step + 1 from way w
    join evidence.sending_move m on m.submission_id = p_submission and m.incident_id = w.incident where w.step < 100)
  select nullif((select incident from way order by step desc limit 1), p_incident)
$$;
