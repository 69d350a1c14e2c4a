-- Refuses to take the right to open from the last person who has it. An account with an expiry date may be the last
-- one: no check can stop the clock, so `status` warns of it.
create function staff.keep_one_opener() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not staff.another_opens(old.id) then
    raise exception 'nobody else can open an incident' using errcode = 'FH003';
  end if;
  return new;
end $$;
