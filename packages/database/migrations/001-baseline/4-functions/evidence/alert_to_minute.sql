-- The same as evidence.alarm_to_minute, once somebody has looked.
create function evidence.alert_to_minute() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.opened_at := work.up_to_minute(new.opened_at);
  new.rang_at := work.up_to_minute(new.rang_at);
  return new;
end $$;
