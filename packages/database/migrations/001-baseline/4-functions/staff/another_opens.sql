-- Whether another officer can open incidents. Serialises all calls that reduce the number of openers, so that two at
-- once cannot remove the last two.
create function staff.another_opens(p_officer text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('staff.openers', 0));
  -- Who waits for his link opens nothing yet.
  return exists (select from staff.officer o where o.id <> p_officer and o.opens and not o.awaits_link and staff.may_act(o.id));
end $$;
