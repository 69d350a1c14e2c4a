-- Changes an account. Returns 'done', 'same' (nothing changes), 'ended' (final), 'last-opener', 'past' or 'not-found'.
-- `p_more` for 'until': `until` (epoch ms or null). For 'reset': the hash and sealed secret (base64) that nobody knows,
-- and the digest (base64) of the new link.
create function staff.change_officer(p_officer text, p_act text, p_more jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v staff.officer; v_until timestamptz;
begin
  select * into v from staff.officer where id = p_officer for update;
  if not found then return 'not-found'; end if;
  if v.ended_at is not null then return case when p_act = 'end' then 'same' else 'ended' end; end if;
  if p_act = 'end' then
    update staff.officer set disabled = true, ended_at = clock_timestamp() where id = p_officer;
    perform staff.let_go(p_officer, 'ended');
  elsif p_act = 'disable' then
    if v.disabled then return 'same'; end if;
    update staff.officer set disabled = true where id = p_officer;
    perform staff.let_go(p_officer, 'disabled');
  elsif p_act = 'enable' then
    if not v.disabled then return 'same'; end if;
    update staff.officer set disabled = false where id = p_officer;
  elsif p_act = 'reset' then
    update staff.officer set password_hash = p_more ->> 'passwordHash', totp_sealed = decode(p_more ->> 'totpSealed', 'base64'),
      totp_secret = '', failures = 0, locked_until = null where id = p_officer;
    perform staff.let_go(p_officer, 'reset');
    perform staff.add_link(p_officer, decode(p_more ->> 'link', 'base64'));
  elsif p_act = 'until' then
    v_until := to_timestamp((p_more ->> 'until')::double precision / 1000);
    if v_until <= clock_timestamp() then return 'past'; end if;
    if v_until is not distinct from v.ends_at then return 'same'; end if;
    update staff.officer set ends_at = v_until, let_go_at = null where id = p_officer;
  elsif p_act = 'unlock' then
    update staff.officer set failures = 0, locked_until = null where id = p_officer and locked_until > clock_timestamp();
    if not found then return 'same'; end if;
  else
    raise exception 'there is no such act';
  end if;
  return 'done';
exception when sqlstate 'FH003' then return 'last-opener';
end $$;
