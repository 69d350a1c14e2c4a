-- Ends proposals that can no longer be confirmed. Each is returned once, even if two callers run at the same time.
create function evidence.expire_nudges(p_incident text)
returns table (nudge text, item text, other text, why text) language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare v evidence.nudge; s record;
begin
  for v in select n.* from evidence.nudge n where n.incident_id = p_incident
    and not exists (select from evidence.nudge_end e where e.nudge_id = n.id) order by n.seq for update skip locked
  loop
    s := evidence.nudge_stale(v);
    if s.why is not null and not exists (select from evidence.nudge_end e where e.nudge_id = v.id) then
      insert into evidence.nudge_end (nudge_id, incident_id, outcome, why, items, shift_ms)
      values (v.id, p_incident, 'expired', s.why, s.items, s.shift_ms);
      nudge := v.id; item := v.item_id; other := v.other_id; why := s.why;
      return next;
    end if;
  end loop;
end $$;
