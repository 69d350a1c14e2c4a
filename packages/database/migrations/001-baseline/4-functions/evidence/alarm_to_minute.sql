-- Times that were exact while an alarm rang are rounded to the minute once the alarm is taken (decision 082). Later
-- changes are rounded too, because a call may be marked on an alarm that was taken meanwhile.
create function evidence.alarm_to_minute() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.words_at := work.up_to_minute(new.words_at);
  new.raised_at := work.up_to_minute(new.raised_at);
  new.rang_at := work.up_to_minute(new.rang_at);
  new.called_at := work.up_to_minute(new.called_at);
  new.escalated_at := work.up_to_minute(new.escalated_at);
  return new;
end $$;
