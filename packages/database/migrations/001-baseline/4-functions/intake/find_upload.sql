create function intake.find_upload(p_url_hash bytea) returns public_zone.upload language sql as $$
  select u.* from public_zone.upload_url l join public_zone.upload u on u.id = l.upload_id where l.url_hash = p_url_hash
$$;
