-- Seals only a secret that is still plain and has not changed meanwhile.
create function staff.seal_second_factor(p_officer text, p_plain text, p_sealed bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update staff.officer set totp_sealed = p_sealed, totp_secret = ''
    where id = p_officer and totp_secret = p_plain and totp_secret <> '';
  return found;
end $$;
