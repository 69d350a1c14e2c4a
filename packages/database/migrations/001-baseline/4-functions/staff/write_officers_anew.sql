-- Rewrites the table after secrets were sealed: an update leaves the old row in the table's file until its space is
-- reused.
create function staff.write_officers_anew() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  cluster staff.officer using officer_pkey;
end $$;
