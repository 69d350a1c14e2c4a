-- The bytes of a submission. A file counts with its declared size. If its size is not declared yet, the bytes that have
-- arrived count.
create function intake.bytes_of_submission(p_submission text) returns bigint language sql stable as $$
  select coalesce(sum(case when u.state in ('withdrawn', 'expired') then u."offset" else coalesce(u.length, u."offset") end), 0)::bigint
  from public_zone.upload u where u.submission_id = p_submission and u.number > 0
$$;
