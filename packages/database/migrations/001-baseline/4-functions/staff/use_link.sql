-- Uses a link, once: of two concurrent calls one is refused. The code that proved the secret is used up too.
create function staff.use_link(p_hash bytea, p_password_hash text, p_sealed bytea, p_step bigint) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_officer text;
begin
  update staff.officer_link set used_at = clock_timestamp() where hash = p_hash and used_at is null and void_at is null
    and expires_at > clock_timestamp() and staff.may_act(officer_id) returning officer_id into v_officer;
  if not found then return null; end if;
  update staff.officer set password_hash = p_password_hash, totp_sealed = p_sealed, totp_secret = '', last_totp_step = p_step,
    failures = 0, locked_until = null, awaits_link = false where id = v_officer;
  return v_officer;
end $$;
