create function staff.add_link(p_officer text, p_hash bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform staff.void_links(p_officer);
  insert into staff.officer_link (hash, officer_id) values (p_hash, p_officer);
  update staff.officer set awaits_link = true where id = p_officer;
end $$;
