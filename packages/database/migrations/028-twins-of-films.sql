-- A film is looked at for half a minute to find its copies: by the hands of what is large, never by those that photos wait
-- for. There it still comes after every inspection.
create or replace function work.choose_lane() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v bigint; v_is_film boolean;
begin
  if new.task in ('preserve-upload', 'preserve-partial') then
    select u."offset" into v from public_zone.upload u where u.id = new.subject;
    if v > 268435456 then new.queue := 'preserve-slow'; end if;
  elsif new.task in ('inspect-item', 'find-twins') then
    select i.bytes into v from evidence.item i where i.id = new.subject;
    if v > 268435456 then new.queue := 'inspect-slow'; end if;
    if new.task = 'find-twins' then
      select c.kind = 'video' into v_is_film from evidence.card c where c.item_id = new.subject;
      if v_is_film then new.queue := 'inspect-slow'; end if;
    end if;
  end if;
  return new;
end $$;
