-- Whether the witness withdrew a file: with the whole submission, as a single file, or by closing its upload.
create function evidence.is_withdrawn(p_submission text, p_number integer, p_upload text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public_zone.document d where d.submission_id = p_submission and d.kind = 'withdrawal'
      and (d.number is null or d.number = p_number))
    or exists (select from public_zone.upload u where u.id = p_upload and u.state = 'withdrawn')
$$;
