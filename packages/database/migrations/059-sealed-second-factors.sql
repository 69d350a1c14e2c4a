-- The secret of an officer's second factor is sealed to a key that lies outside the database: who reads a dump of it, or its
-- files, cannot make codes. A migration holds no key, so what is plain now is sealed by command once it runs (keep-house.ts).
alter table staff.officer add column totp_sealed bytea;
-- Empty where it is sealed. Its samples for the planner are dropped and not taken again (see 056).
alter table staff.officer alter column totp_secret type text, alter column totp_secret set default '',
  alter column totp_secret set statistics 0, alter column totp_sealed set statistics 0;

-- To whom they are sealed: public, and once and for all, so that nobody seals to a key that command does not have.
create table staff.officers_key (one boolean primary key default true check (one), recipient text not null);
create trigger officers_key_is_final before update or delete on staff.officers_key
  for each row execute function platform.refuse_change();
create function staff.register_officers_key(p_recipient text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into staff.officers_key (recipient) values (p_recipient) on conflict do nothing;
  return (select recipient from staff.officers_key);
end $$;

-- Only what is still plain, and was not changed meanwhile.
create function staff.seal_second_factor(p_officer text, p_plain text, p_sealed bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update staff.officer set totp_sealed = p_sealed, totp_secret = ''
    where id = p_officer and totp_secret = p_plain and totp_secret <> '';
  return found;
end $$;

-- An update leaves the old row in the table's file until its place is used again: the table is written anew without it.
create function staff.write_officers_anew() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  cluster staff.officer using officer_pkey;
end $$;

revoke execute on function staff.register_officers_key(text), staff.seal_second_factor(text, text, bytea),
  staff.write_officers_anew() from public;
grant select on staff.officers_key to firsthand_command, firsthand_ops;
grant execute on function staff.register_officers_key(text) to firsthand_command, firsthand_ops;
grant execute on function staff.seal_second_factor(text, text, bytea), staff.write_officers_anew() to firsthand_command;
