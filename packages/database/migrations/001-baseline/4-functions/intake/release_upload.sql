create function intake.release_upload(p_url_hash bytea, p_holder text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.upload;
begin
  v := intake.find_upload(p_url_hash);
  update public_zone.upload set holder = null where id = v.id and holder = left(p_holder, 40);
end $$;
