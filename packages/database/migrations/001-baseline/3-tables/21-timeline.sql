-- The timeline's read model: a flat copy of the columns that lists and densities query, a pyramid of sums over it, and
-- counts.
--
-- How it stays exact: a transaction that changes a card, a place or a review also inserts a mark into `recount`;
-- inserts never wait for each other. `fold_recounts` takes marks, one caller at a time. It compares the present facts
-- of those items with their rows in `counted`, and adds the difference to the sums. A mark commits with its change, so
-- no change is missed. Folding an item twice adds nothing. Readers add what the remaining marks would change
-- (packages/database/src/command/counted/marks.ts).
--
-- The rows of a million items are scattered over the disk, so frequent queries are answered from covering indexes.

-- Marks changes that the sums do not include yet.
create table evidence.recount (
  incident_id text not null,
  item_id text not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index recount_of_item on evidence.recount (incident_id, item_id);

-- One row for each item that is not hidden. `folded`: a twin represents the item, so no density counts it. Columns that
-- full scans read come first.
create table evidence.counted (
  earliest bigint, latest bigint, middle bigint,
  bytes bigint not null,
  conflicts integer not null,
  -- Kind and state in one number (evidence.lane_of).
  lane smallint not null,
  -- The finest level of the pyramid at which the item's interval touches at most 64 bins. So the interval is never
  -- longer than 64 bins of that level.
  level smallint,
  folded boolean not null,
  restricted boolean not null,
  has_estimate boolean,
  incident_id text not null,
  item_id text primary key,
  submission_id text not null,
  kind text not null,
  stage text not null,
  -- The placement's status, or `arriving`; then all columns about time are null.
  state text not null,
  flags text[] not null,
  review text,
  grade text,
  rig text,
  lat double precision, lon double precision
);
create index counted_arriving on evidence.counted (incident_id) where state = 'arriving';
create index counted_of_submission on evidence.counted (submission_id);
create index counted_of_rig on evidence.counted (rig) where rig is not null;
create index counted_in_time on evidence.counted (incident_id, middle, item_id) include (folded) where middle is not null;
-- Officers look for few items among a million: those with a decision, and those with contradictions. Their density is
-- read from these indexes alone, which hold only items that are reviewed or in conflict.
create index counted_reviewed on evidence.counted (incident_id, review)
  include (lane, earliest, latest, folded, kind, state) where review is not null;
create index counted_in_conflict on evidence.counted (incident_id)
  include (lane, earliest, latest, folded, kind, state) where conflicts > 0;
-- Finds items that overlap a window. At each level, an item can overlap it only if its middle is no farther from the
-- window than that level's widest interval.
create index counted_by_level on evidence.counted (incident_id, level, has_estimate, middle, item_id)
  include (earliest, latest, folded, kind) where level is not null;
-- Reading the items of a whole city in one hour needs only this index, so it also contains the column `restricted`.
create index counted_on_map on evidence.counted (incident_id, lon, lat)
  include (lane, earliest, latest, conflicts, folded, restricted);
-- Waiting items in a box or a circle are counted from this index alone.
create index counted_in_place on evidence.counted (incident_id, lat, lon)
  include (review, folded, restricted, kind, earliest, latest) where lat is not null;
-- Items that are not ready yet, or failed: few among all.
create index counted_unready on evidence.counted (incident_id, stage)
  include (lane, earliest, latest, folded, kind, state, review, restricted) where stage <> 'ready';
-- For one grade, the density, the busiest minute and the extent are read from this index alone. For one decision, they
-- are read from `counted_reviewed` in the same way. Hundreds of thousands of items share a grade, and they lie on all
-- pages of the table.
create index counted_of_grade on evidence.counted (incident_id, grade)
  include (lane, earliest, latest, middle, level, folded, kind, state) where grade is not null;

-- The pyramid of sums: one row for each level and bin. Each item weighs a million, spread evenly over its interval.
-- `mass` is the weight that lies in this bin, of items of this level and of finer levels. `own` is the part of `mass`
-- from items of exactly this level. A finer zoom has no rows for these items, so it spreads `own` over its bins.
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

-- Counts of an incident.
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

-- The number of counted items of each submission, and so the number of submissions that have any.
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
