-- Updates the queue (evidence.waiting) when a decision is made.
create function evidence.review_waits() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.wait_again(array(select distinct item_id from now_rows));
  return null;
end $$;
