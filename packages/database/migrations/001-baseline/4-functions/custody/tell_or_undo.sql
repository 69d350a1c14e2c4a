-- A change of an account, a role or an incident's state must have its custody entry when its transaction ends;
-- otherwise the transaction is rolled back. So a compromised process cannot make anybody an officer by inserting a row
-- (decision 085).
create function custody.tell_or_undo() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_told boolean; v jsonb := to_jsonb(new);
begin
  -- The owner is not bound, as in `custody.refuse_forgery`.
  if session_user = current_user then return null; end if;
  v_told := case tg_argv[0]
    when 'made' then custody.told_now('platform', v ->> 'id', '{officer.made}')
    when 'opens' then custody.told_now('platform', v ->> 'id', '{officer.opens-set}')
    when 'unlocked' then session_user <> 'firsthand_ops' or custody.told_now('platform', v ->> 'id', '{officer.unlocked,officer.reset}')
    when 'link' then custody.told_now('platform', v ->> 'officer_id', '{officer.made,officer.reset}')
    when 'member' then custody.told_now(v ->> 'incident_id', v ->> 'officer_id', '{membership.given}', v ->> 'role')
    when 'state' then custody.told_now(v ->> 'id', v ->> 'id', '{incident.opened,incident.activated,incident.closing,incident.closed}')
  end;
  if v_told is not true then raise exception 'custody was not told of this' using errcode = 'FH010'; end if;
  return null;
end $$;
