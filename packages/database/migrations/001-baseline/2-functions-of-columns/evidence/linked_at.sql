-- When a link was made. An officer's link keeps its milliseconds. A link by sound is made soon after an arrival, so its
-- time is rounded to the minute.
create function evidence.linked_at() returns timestamptz
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select case when session_user = 'firsthand_reconstruct' then work.minute() else clock_timestamp() end
$$;
