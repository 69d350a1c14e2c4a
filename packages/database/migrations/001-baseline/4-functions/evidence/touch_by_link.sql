-- A link makes a solve read both of its items again.
create function evidence.touch_by_link() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.touch_items(array(select f.a from fresh f union select f.b from fresh f));
  return null;
end $$;
