-- Stores rows of a log, and returns how many there are now. Idempotent: the same rows again change nothing.
create function evidence.add_log_rows(p_reading text, p_rows jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.log_reading; v_count integer;
begin
  select * into v from evidence.log_reading where id = p_reading for update;
  if not found or v.state <> 'reading' then return -1; end if;
  if jsonb_array_length(p_rows) + (select count(*) from evidence.event where reading_id = v.id) > 200000 then return -1; end if;
  insert into evidence.event (id, incident_id, item_id, reading_id, row, at_ms, earliest, latest, words, unit, place_words, lat, lon, kind)
  select 'ev_' || substr(translate(md5(v.id || ' ' || r.row), '0189', 'wxyz'), 1, 26), v.incident_id, v.item_id, v.id, r.row, r.at_ms,
    r.earliest, r.latest, left(r.words, 4000), left(r.unit, 200), left(r.place_words, 500), r.lat, r.lon, r.kind
  from jsonb_to_recordset(p_rows) as r(row integer, at_ms bigint, earliest bigint, latest bigint, words text, unit text, place_words text,
    lat double precision, lon double precision, kind text)
  on conflict do nothing;
  get diagnostics v_count = row_count;
  return v_count;
end $$;
