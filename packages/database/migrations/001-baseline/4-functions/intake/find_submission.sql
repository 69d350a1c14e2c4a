-- Finds a submission by its URL, by its code, or by a further URL that was given for the code and is still valid.
create function intake.find_submission(p_capability bytea) returns public_zone.submission language sql stable as $$
  select s.* from public_zone.submission s where (s.url_hash = p_capability or s.code_hash = p_capability) and not intake.is_shut(s)
  union all
  select s.* from public_zone.submission_url l join public_zone.submission s on s.id = l.submission_id
  where l.url_hash = p_capability and l.expires_at > clock_timestamp() and not intake.is_shut(s)
  limit 1
$$;
