-- Refuses an expiry date for the last person who can open: another opener's account has to last longer.
create function staff.keep_one_lasting() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user = current_user then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('staff.openers', 0));
  if not exists (select from staff.officer o where o.id <> new.id and o.opens and not o.awaits_link and staff.may_act(o.id)
    and (o.ends_at is null or o.ends_at > new.ends_at)) then
    raise exception 'nobody else could open an incident then' using errcode = 'FH003';
  end if;
  return new;
end $$;
