-- One place that says no: whatever names a sending (code, its address, a further one) opens nothing once it is shut.
create function intake.is_shut(s public_zone.submission) returns boolean language sql stable as $$
  select not exists (select from platform.incident i where i.id = s.incident_id
      and (i.state <> 'closed' or i.keep_until > clock_timestamp()))
    and not exists (select from evidence.item t join platform.incident i on i.id = t.incident_id
      where t.submission_id = s.id and (i.state <> 'closed' or i.keep_until > clock_timestamp()))
$$;
