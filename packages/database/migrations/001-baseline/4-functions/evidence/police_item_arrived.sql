-- A page that an officer saw on the web existed by that time. So its item gets an officer's pin as an upper bound,
-- which can be recalled like any other.
create function evidence.police_item_arrived() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.police_material; v_at bigint; v_tail text := substr(translate(md5('seen ' || new.id), '0189', 'wxyz'), 1, 26);
begin
  select * into v from evidence.police_material where submission_id = new.submission_id and incident_id = new.incident_id and kind = 'web';
  if not found then return null; end if;
  v_at := least(v.seen_at, coalesce(v.page_time, v.seen_at));
  insert into evidence.claim (id, incident_id, item_id, officer_id, about, source, raw, ref, at_ms, resolution_ms, zone, zone_source,
    error, clock, trust)
  values ('cl_' || v_tail, new.incident_id, new.id, v.officer_id, 'time', 'officer.anchor', evidence.iso_time(v_at), 'upper', v_at, 0, 'Z',
    'stated', '{"kind":"bound","sdMs":0}', 'officer', 100);
  insert into evidence.anchor (id, incident_id, claim_id, officer_id, source, reason_note)
  values ('an_' || v_tail, new.incident_id, 'cl_' || v_tail, v.officer_id, 'seen-in-the-media', v.note_id);
  return null;
end $$;
