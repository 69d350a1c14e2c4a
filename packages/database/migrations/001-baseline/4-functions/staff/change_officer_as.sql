-- staff.change_officer, for an officer who may open incidents. Returns 'self' if he names himself, because nobody
-- changes his own account. Returns 'last-opener' if he resets the last person who can open incidents. Nobody could open
-- an incident until that person used the new link, and only the command line can always make another link.
create function staff.change_officer_as(p_by text, p_officer text, p_act text, p_more jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_by) then return 'not-allowed'; end if;
  if p_by = p_officer then return 'self'; end if;
  if p_act = 'reset' and exists (select from staff.officer where id = p_officer and opens)
    and not staff.another_opens(p_officer) then return 'last-opener'; end if;
  return staff.change_officer(p_officer, p_act, p_more);
end $$;
