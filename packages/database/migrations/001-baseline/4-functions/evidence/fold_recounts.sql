-- Folds at most `p_most` marks (null: all) into evidence.counted and its sums, and returns how many it took. Returns 0
-- if another caller is folding. It sets its own memory limit, so that the changes of thirty thousand marks are sorted
-- in memory.
create function evidence.fold_recounts(p_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
declare v_items text[]; v_taken integer;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('evidence.recount', 34)) then return 0; end if;
  select array_agg(distinct t.item_id), count(*) into v_items, v_taken from evidence.take_recounts(p_most) t(item_id);
  if v_taken = 0 then return 0; end if;
  -- A statement of its own: it sees at least all that the marks told of.
  with fresh as materialized (select * from evidence.count_of(v_items)),
  known as materialized (select * from evidence.counted where item_id = any(v_items)),
  changed as materialized (
    select -1 as sign, k.* from known k
      where not exists (select from fresh f where f.item_id = k.item_id and f.* is not distinct from k.*)
    union all
    select 1, f.* from fresh f
      where not exists (select from known k where k.item_id = f.item_id and k.* is not distinct from f.*)),
  moved as (
    select incident_id, kind, state, earliest, latest, level, sum(sign) as sign from changed
    where not folded and level is not null group by 1, 2, 3, 4, 5, 6 having sum(sign) <> 0),
  cells as materialized (
    select m.incident_id, d.level, d.bin, m.kind, m.state, sum(m.sign * d.mass)::bigint as mass, sum(m.sign * d.own)::bigint as own
    from moved m cross join lateral evidence.density_cells(m.earliest, m.latest, m.level) d
    group by 1, 2, 3, 4, 5 having sum(m.sign * d.mass) <> 0 or sum(m.sign * d.own) <> 0),
  emptied as materialized (
    select d.ctid, d.incident_id, d.level, d.bin, d.kind, d.status from cells c join evidence.density d
      on d.incident_id = c.incident_id and d.level = c.level and d.bin = c.bin and d.kind = c.kind and d.status = c.state
    where c.mass < 0 and d.mass + c.mass = 0),
  swept as (delete from evidence.density d using emptied e where d.ctid = e.ctid),
  put as (
    insert into evidence.density as d (incident_id, level, bin, kind, status, mass, own)
    select c.incident_id, c.level, c.bin, c.kind, c.state, c.mass, c.own from cells c where c.mass >= 0 or not exists (
      select from emptied e where e.incident_id = c.incident_id and e.level = c.level and e.bin = c.bin and e.kind = c.kind and e.status = c.state)
    on conflict (incident_id, level, bin, kind, status) do update set mass = d.mass + excluded.mass, own = d.own + excluded.own),
  tallied as (
    insert into evidence.tally as t (incident_id, kind, stage, state, items, bytes, unreviewed)
    select incident_id, kind, stage, state, sum(sign), sum(sign * bytes), coalesce(sum(sign) filter (where review is null), 0)
    from changed where not folded group by 1, 2, 3, 4
    on conflict (incident_id, kind, stage, state) do update
      set items = t.items + excluded.items, bytes = t.bytes + excluded.bytes, unreviewed = t.unreviewed + excluded.unreviewed),
  senders as materialized (
    select c.incident_id, c.submission_id, coalesce(s.items, 0) as before, coalesce(s.items, 0) + c.items as after from (
      select incident_id, submission_id, sum(sign)::integer as items from changed group by 1, 2 having sum(sign) <> 0) c
    left join evidence.counted_submission s on s.incident_id = c.incident_id and s.submission_id = c.submission_id),
  sent as (
    insert into evidence.counted_submission as s (incident_id, submission_id, items)
    select incident_id, submission_id, after from senders
    on conflict (incident_id, submission_id) do update set items = excluded.items),
  all_sent as (
    insert into evidence.tally_of_submissions as s (incident_id, submissions)
    select incident_id, sum((after > 0)::integer - (before > 0)::integer) from senders group by 1
    on conflict (incident_id) do update set submissions = s.submissions + excluded.submissions),
  left_it as (
    delete from evidence.counted k using changed c
    where c.sign = -1 and k.item_id = c.item_id and not exists (select from fresh f where f.item_id = c.item_id))
  insert into evidence.counted (earliest, latest, middle, bytes, conflicts, lane, level, folded, restricted, has_estimate,
    incident_id, item_id, submission_id, kind, stage, state, flags, review, grade, rig, lat, lon)
  select earliest, latest, middle, bytes, conflicts, lane, level, folded, restricted, has_estimate,
    incident_id, item_id, submission_id, kind, stage, state, flags, review, grade, rig, lat, lon from changed where sign = 1
  on conflict (item_id) do update set earliest = excluded.earliest, latest = excluded.latest, middle = excluded.middle,
    bytes = excluded.bytes, conflicts = excluded.conflicts, lane = excluded.lane, level = excluded.level,
    folded = excluded.folded, restricted = excluded.restricted, has_estimate = excluded.has_estimate,
    incident_id = excluded.incident_id, submission_id = excluded.submission_id, kind = excluded.kind,
    stage = excluded.stage, state = excluded.state, flags = excluded.flags, review = excluded.review,
    grade = excluded.grade, rig = excluded.rig, lat = excluded.lat, lon = excluded.lon;
  return v_taken;
end $$;
