-- Large and slow work gets the slow lane, so that it never delays photos. Finding a film's twins takes half a minute,
-- and minutes of sound are decoded: both also go there, behind every inspection.
create function work.choose_lane() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v bigint; v_is_film boolean; v_ms bigint;
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
  elsif new.task = 'find-sound' then
    select i.bytes, c.duration_ms into v, v_ms from evidence.item i join evidence.card c on c.item_id = i.id where i.id = new.subject;
    if v > 67108864 or v_ms > 180000 then new.queue := 'inspect-slow'; end if;
  end if;
  return new;
end $$;
