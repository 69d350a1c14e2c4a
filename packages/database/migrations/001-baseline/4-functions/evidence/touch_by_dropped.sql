-- A dropped link makes a solve read both of its items again.
create function evidence.touch_by_dropped() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.touch_items(array(select unnest(array[l.a, l.b]) from fresh f join evidence.link l on l.id = f.link_id));
  return null;
end $$;
