create function evidence.end_log_reading(p_reading text, p_bad integer, p_bad_rows jsonb, p_result bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.log_reading;
begin
  select * into v from evidence.log_reading where id = p_reading for update;
  if not found then return false; end if;
  update evidence.log_reading set current = false where item_id = v.item_id and current and id <> v.id;
  update evidence.log_reading set current = true, state = 'done',
    kept = case when v.state = 'done' then kept else (select count(*) from evidence.event where reading_id = v.id) end,
    bad = case when v.state = 'done' then bad else p_bad end,
    bad_rows = case when v.state = 'done' then bad_rows else p_bad_rows end,
    result_digest = case when v.state = 'done' then result_digest else p_result end
  where id = v.id;
  perform pg_notify('incident_changed', v.incident_id);
  return true;
end $$;
