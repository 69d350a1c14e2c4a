-- The timeline's query side: a copy of what lists and densities ask for, a pyramid of sums over it, and counts.
--
-- How it stays exact. Whoever changes a card, a place or a review leaves a mark in `recount`, in the same transaction:
-- an insert, so writers never wait for each other here. `fold_recounts` takes marks, one caller at a time, looks at what
-- those items are now, compares that with what `counted` holds of them, and adds the difference to the sums. A mark that
-- was taken commits with the change that it tells of, so nothing is missed; an item that is looked at twice adds nothing.
-- Readers add what the marks that still lie there would change (packages/database/src/command/timeline-counted.ts).

create table evidence.recount (
  incident_id text not null,
  item_id text not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index recount_of_item on evidence.recount (incident_id, item_id);

-- One row for each item that is not hidden. `folded`: a twin stands for it, and it counts in no density. What a pass over
-- all of them looks at stands first.
create table evidence.counted (
  earliest bigint, latest bigint, middle bigint,
  bytes bigint not null,
  conflicts integer not null,
  -- Kind and state in one number, see `evidence.lane_of`.
  lane smallint not null,
  -- The finest level at which its interval covers at most 64 bins; so its width is less than 64 of them.
  level smallint,
  folded boolean not null,
  restricted boolean not null,
  has_estimate boolean,
  incident_id text not null,
  item_id text primary key,
  submission_id text not null,
  kind text not null,
  stage text not null,
  -- The placement's status, or `arriving`; then all that tells of time is null.
  state text not null,
  flags text[] not null,
  review text,
  grade text,
  rig text,
  lat double precision, lon double precision
);
create index counted_in_time on evidence.counted (incident_id, middle, item_id) where middle is not null;
-- Finds what overlaps a window: of each level, only middles within that level's widest interval can.
create index counted_by_level on evidence.counted (incident_id, level, has_estimate, middle, item_id) where level is not null;
create index counted_arriving on evidence.counted (incident_id) where state = 'arriving';
create index counted_of_submission on evidence.counted (submission_id);
create index counted_of_rig on evidence.counted (rig) where rig is not null;

-- `mass`: what the items whose own level is this one or a finer one have in this bin, in millionths of an item.
-- `own`: the part of it whose own level is this one; finer zooms spread it.
create table evidence.density (
  incident_id text not null,
  level smallint not null,
  bin bigint not null,
  kind text not null,
  status text not null,
  mass bigint not null,
  own bigint not null,
  primary key (incident_id, level, bin, kind, status)
) with (fillfactor = 80);

create table evidence.tally (
  incident_id text not null,
  kind text not null,
  stage text not null,
  state text not null,
  items bigint not null,
  bytes numeric not null,
  unreviewed bigint not null,
  primary key (incident_id, kind, stage, state)
);
create table evidence.counted_submission (
  incident_id text not null,
  submission_id text not null,
  items integer not null,
  primary key (incident_id, submission_id)
);
create table evidence.tally_of_submissions (
  incident_id text primary key,
  submissions integer not null
);

-- Milliseconds of a bin: 1 s, 5 s, 30 s, 3 min, 15 min, 1 h, 6 h, 1 d, 5 d, 30 d, 180 d, 1080 d, 6480 d and one for the
-- rest. Each is a multiple of the one before, and the last covers every time that a number can tell with 64 bins. The
-- same list is in packages/database/src/command/timeline-levels.ts.
create function evidence.density_sizes() returns table (level smallint, size bigint)
language sql immutable parallel safe as $$
  values (0::smallint, 1000::bigint), (1, 5000), (2, 30000), (3, 180000), (4, 900000), (5, 3600000), (6, 21600000),
    (7, 86400000), (8, 432000000), (9, 2592000000), (10, 15552000000), (11, 93312000000), (12, 559872000000),
    (13, 559872000000000)
$$;

-- Rounded down, also before 1970.
create function evidence.bin_of(p_at bigint, p_size bigint) returns bigint
language sql immutable parallel safe as $$ select (p_at - ((p_at % p_size) + p_size) % p_size) / p_size $$;

create function evidence.density_level(p_earliest bigint, p_latest bigint) returns smallint
language sql immutable parallel safe as $$
  select coalesce(min(s.level), 13::smallint) from evidence.density_sizes() s
  where evidence.bin_of(p_latest, s.size) - evidence.bin_of(p_earliest, s.size) < 64
$$;

-- What an item has of its million before `p_at`. Rounded at the edges of bins, so that bins of any level add up exactly.
create function evidence.mass_before(p_at bigint, p_earliest bigint, p_latest bigint) returns bigint
language sql immutable parallel safe as $$
  select floor(1000000 * ((least(greatest(p_at, p_earliest), p_latest + 1) - p_earliest)::double precision
    / (p_latest + 1 - p_earliest)::double precision))::bigint
$$;

-- An interval in every level from its own upwards. No interval touches more than 64 bins of a level.
create function evidence.density_cells(p_earliest bigint, p_latest bigint, p_own smallint)
returns table (level smallint, bin bigint, mass bigint, own bigint)
language sql immutable parallel safe rows 50 as $$
  select s.level, b.bin, m.mass, case when s.level = p_own then m.mass else 0 end
  from evidence.density_sizes() s
  cross join lateral generate_series(evidence.bin_of(p_earliest, s.size), evidence.bin_of(p_latest, s.size)) b(bin)
  cross join lateral (select evidence.mass_before((b.bin + 1) * s.size, p_earliest, p_latest)
    - evidence.mass_before(b.bin * s.size, p_earliest, p_latest) as mass) m
  where s.level >= p_own and m.mass <> 0
$$;

-- 8 × the kind's place + the state's place; the same lists are in packages/database/src/command/timeline-density.ts.
create function evidence.lane_of(p_kind text, p_state text) returns smallint
language sql immutable parallel safe as $$
  select (8 * coalesce(array_position('{image,video,audio,document,archive,other}'::text[], p_kind), 6)
    + coalesce(array_position('{placed,tentative,bounded,arriving}'::text[], p_state), 3))::smallint
$$;

-- What those items are now, from the facts; nothing of one that is hidden.
create function evidence.count_of(p_items text[]) returns setof evidence.counted
language sql stable parallel safe rows 100 as $$
  select p.earliest, p.latest, p.middle, i.bytes, coalesce(jsonb_array_length(q.conflicts), 0),
    evidence.lane_of(c.kind, coalesce(p.status, 'arriving')),
    case when p.item_id is null then null else evidence.density_level(p.earliest, p.latest) end,
    c.folded_into is not null, c.restricted, case when p.item_id is null then null else p.estimate is not null end,
    i.incident_id, i.id, i.submission_id, c.kind, c.stage, coalesce(p.status, 'arriving'), c.flags,
    (select r.decision from evidence.review r where r.item_id = i.id order by r.seq desc limit 1),
    p.grade, p.rig, q.lat, q.lon
  from unnest(p_items) u(id)
  join evidence.item i on i.id = u.id
  join evidence.card c on c.item_id = u.id and c.hidden is null
  left join evidence.current_placement p on p.item_id = u.id
  left join evidence.placement q on q.item_id = p.item_id and q.revision = p.revision
$$;

-- Takes at most `p_most` marks (all: null) and answers how many it took; 0 also while somebody else folds.
create function evidence.fold_recounts(p_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_items text[]; v_taken integer;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('evidence.recount', 34)) then return 0; end if;
  with gone as (
    delete from evidence.recount where ctid = any(array(select ctid from evidence.recount limit p_most)) returning item_id)
  select array_agg(distinct item_id), count(*) into v_items, v_taken from gone;
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

-- The marks. A card is touched many times while copies are made of it; only what is counted here leaves one.
create function evidence.mark_card() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into evidence.recount select incident_id, item_id from now_rows where hidden is null;
  elsif tg_op = 'DELETE' then
    insert into evidence.recount select incident_id, item_id from old_rows where hidden is null;
  else
    insert into evidence.recount select n.incident_id, n.item_id from now_rows n join old_rows o on o.item_id = n.item_id
    where (n.kind, n.stage, n.hidden is null, n.folded_into is null, n.restricted, n.flags)
      is distinct from (o.kind, o.stage, o.hidden is null, o.folded_into is null, o.restricted, o.flags);
  end if;
  return null;
end $$;
create trigger card_made_counts after insert on evidence.card referencing new table as now_rows
  for each statement execute function evidence.mark_card();
create trigger card_changed_counts after update on evidence.card referencing old table as old_rows new table as now_rows
  for each statement execute function evidence.mark_card();
create trigger card_gone_counts after delete on evidence.card referencing old table as old_rows
  for each statement execute function evidence.mark_card();

create function evidence.mark_placement() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into evidence.recount select incident_id, item_id from now_rows;
  elsif tg_op = 'DELETE' then
    insert into evidence.recount select incident_id, item_id from old_rows;
  else
    insert into evidence.recount select n.incident_id, n.item_id from now_rows n join old_rows o on o.item_id = n.item_id
    where (n.revision, n.earliest, n.estimate, n.latest, n.status, n.grade, n.rig)
      is distinct from (o.revision, o.earliest, o.estimate, o.latest, o.status, o.grade, o.rig);
  end if;
  return null;
end $$;
create trigger placement_made_counts after insert on evidence.current_placement referencing new table as now_rows
  for each statement execute function evidence.mark_placement();
create trigger placement_moved_counts after update on evidence.current_placement referencing old table as old_rows new table as now_rows
  for each statement execute function evidence.mark_placement();
create trigger placement_gone_counts after delete on evidence.current_placement referencing old table as old_rows
  for each statement execute function evidence.mark_placement();

create function evidence.mark_review() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.recount select incident_id, item_id from now_rows;
  return null;
end $$;
create trigger review_counts after insert on evidence.review referencing new table as now_rows
  for each statement execute function evidence.mark_review();

insert into evidence.recount select incident_id, item_id from evidence.card where hidden is null;
-- Some of them now; command folds the rest when it starts, and readers are right meanwhile.
select evidence.fold_recounts(20000);

revoke execute on function evidence.density_sizes(), evidence.bin_of(bigint, bigint), evidence.density_level(bigint, bigint),
  evidence.mass_before(bigint, bigint, bigint), evidence.density_cells(bigint, bigint, smallint),
  evidence.lane_of(text, text), evidence.count_of(text[]),
  evidence.fold_recounts(integer), evidence.mark_card(), evidence.mark_placement(), evidence.mark_review() from public;
grant select on evidence.recount, evidence.counted, evidence.density, evidence.tally, evidence.counted_submission,
  evidence.tally_of_submissions to firsthand_command;
grant execute on function evidence.density_sizes(), evidence.bin_of(bigint, bigint), evidence.density_level(bigint, bigint),
  evidence.mass_before(bigint, bigint, bigint), evidence.density_cells(bigint, bigint, smallint),
  evidence.lane_of(text, text), evidence.count_of(text[])
  to firsthand_command;
grant execute on function evidence.fold_recounts(integer) to firsthand_command, firsthand_reconstruct;
