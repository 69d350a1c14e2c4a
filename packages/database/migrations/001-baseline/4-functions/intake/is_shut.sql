-- Whether a code opens nothing any more; the only function that decides it. Closing an incident stops new files.
-- Everything else that a code opens (replies, answers, "ask us not to use this") stays open until the incident's
-- `keep_until`; if files were moved, until the later of both. After that, neither the code nor any URL of the
-- submission opens anything.
create function intake.is_shut(s public_zone.submission) returns boolean language sql stable as $$
  select not exists (select from platform.incident i where i.id = s.incident_id
      and (i.state <> 'closed' or i.keep_until > clock_timestamp()))
    and not exists (select from evidence.item t join platform.incident i on i.id = t.incident_id
      where t.submission_id = s.id and (i.state <> 'closed' or i.keep_until > clock_timestamp()))
$$;
