-- Makes the later files of this submission belong to `p_to`, if they arrive in `p_incident`. The newest request counts.
-- Files that arrive in the incident to which they belong now are never sent on, so none goes in a circle. This function
-- takes the same lock under which preserve keeps an item. So a file either exists when the submission is read after
-- this call, or it follows. The submission must have come to `p_incident`, and `p_to` must be an incident of kind
-- `event`.
create function evidence.send_after(p_submission text, p_incident text, p_to text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('submission ' || p_submission, 0));
  if not exists (select from platform.incident where id = p_to and kind = 'event')
    or not exists (select from public_zone.submission where id = p_submission and incident_id = p_incident
      union all select from public_zone.upload where submission_id = p_submission and incident_id = p_incident
      union all select from evidence.item where submission_id = p_submission and incident_id = p_incident
      union all select from evidence.sending_move where submission_id = p_submission and to_incident = p_incident) then
    raise exception 'this sending did not come here, or goes to no incident' using errcode = 'FH010';
  end if;
  delete from evidence.sending_move where submission_id = p_submission and incident_id = p_to;
  insert into evidence.sending_move (submission_id, incident_id, to_incident) values (p_submission, p_incident, p_to)
  on conflict (submission_id, incident_id) do update set to_incident = excluded.to_incident;
end $$;
