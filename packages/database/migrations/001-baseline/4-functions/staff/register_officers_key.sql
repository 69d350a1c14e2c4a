-- Registers the recipient of second factors; the first registration is final. Returns the registered one.
create function staff.register_officers_key(p_recipient text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into staff.officers_key (recipient) values (p_recipient) on conflict do nothing;
  return (select recipient from staff.officers_key);
end $$;
