-- Accounts whose names differ by capitals alone are one for whoever reads a list at night: the second is not made, as for a name
-- that was taken.
create function staff.name_is_free() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from staff.officer where lower(name) = lower(new.name)) then return null; end if;
  return new;
end $$;
create index officer_by_letters on staff.officer (lower(name));
create trigger name_is_free before insert on staff.officer for each row execute function staff.name_is_free();

-- Nobody gives an end to the last person who can open: another has to last longer.
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
create trigger one_opener_lasts before update of ends_at on staff.officer for each row
  when (new.opens and not new.disabled and new.ends_at is not null and (old.ends_at is null or new.ends_at < old.ends_at))
  execute function staff.keep_one_lasting();

revoke execute on function staff.name_is_free(), staff.keep_one_lasting() from public;
