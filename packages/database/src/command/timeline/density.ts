import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { isOfKindAndState, matching, type NearlyAll, nearlyAll, type TimelineFilter } from '../counted/filter.ts'
import { LANE_KINDS, LANE_STATES } from '../counted/lanes.ts'
import { binOf, type Grid, gridOf, LEVEL_SIZES } from '../counted/levels.ts'
import { corrections, countMarks } from '../counted/marks.ts'

/** How many items run in each bin. An item's interval is spread over its bins, so that a wide one makes no peak. */
export interface Density {
  /** The beginning of the first bin, epoch ms: at or before the requested time. */
  readonly from: number
  /** Milliseconds of a bin; bin n of `counts` begins at `from` + n × `binMs`. */
  readonly binMs: number
  readonly bins: number
  readonly lanes: readonly DensityLane[]
}

export interface DensityLane {
  readonly kind: string
  readonly state: string
  /** Fractional numbers of items, rounded to thousandths; one for each bin. */
  readonly counts: readonly number[]
}

export interface DensityQuery {
  readonly incident: string
  /** Epoch ms, from ≤ to. */
  readonly from: number
  readonly to: number
  /**
   * Upper bound of the bins, 2…400. The answer has at least a sixth as many bins. It has fewer if the window is so
   * short that this would need bins shorter than a second.
   */
  readonly bins: number
  readonly filter: TimelineFilter
  /**
   * Whether items that a twin represents are counted too. The stored sums (the pyramid) leave these out, so they cannot
   * be used then.
   */
  readonly isEach?: boolean
}

export const MOST_BINS = 400

/**
 * If only kind and state are filtered, the answer is read from the pyramid: stored sums for several widths of bins
 * (evidence.density). Otherwise all items of the incident are read once. If nearly all items match the filter, the few
 * others are read and subtracted from the pyramid's answer.
 */
export async function readDensity(db: Database, query: DensityQuery): Promise<Density> {
  const grid = gridOf(query, Math.max(2, Math.min(query.bins, MOST_BINS)))
  const marks = await countMarks(db, query.incident)
  const isSummed = isOfKindAndState(query.filter) && query.isEach !== true && marks !== 'many'
  const reading = { grid, marked: marks !== 'none' }
  const nearly = query.isEach === true || marks === 'many' ? undefined : nearlyAll(query.filter)
  const lanes = nearly
    ? await allMinusOthers(db, { query: { ...query, filter: nearly.rest }, others: nearly.others }, reading)
    : isSummed
      ? await fromPyramid(db, query, reading)
      : await inOneSnapshot(db, (trx) => fromItems(trx, query, reading))
  return { from: grid.first * grid.size, binMs: grid.size, bins: grid.last - grid.first + 1, lanes }
}

interface Reading {
  readonly grid: Grid
  /**
   * Whether some items are marked as changed (`evidence.recount`). Their rows in `evidence.counted` and their share of
   * the sums may then be outdated.
   */
  readonly marked: boolean
}

/**
 * Stored rows or sums and the items marked as changed are read in one snapshot. Otherwise a change that is worked into
 * the sums between two reads would be missed or counted twice.
 */
const inOneSnapshot = <T>(db: Database, read: (trx: Database) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').execute(read)

const allMinusOthers = (
  db: Database,
  { query, others }: { readonly query: DensityQuery; readonly others: NearlyAll['others'] },
  reading: Reading,
): Promise<readonly DensityLane[]> =>
  inOneSnapshot(db, async (trx) => {
    const all = await fromPyramid(trx, query, reading)
    const gone = await fromItems(trx, query, reading, others)
    const known = new Map(gone.map((lane) => [`${lane.kind} ${lane.state}`, lane.counts]))
    return all
      .map((lane) => {
        const less = known.get(`${lane.kind} ${lane.state}`)
        const counts = less ? lane.counts.map((count, n) => roundToThousandths(count - (less[n] ?? 0))) : lane.counts
        return { ...lane, counts }
      })
      .filter(({ counts }) => counts.some((count) => count > 0))
  })

/** A rounding remainder of the floating-point sums is no item. */
const roundToThousandths = (count: number): number => Math.max(0, Math.round(count * 1000) / 1000)

const MASS = 1_000_000

interface PyramidRow {
  readonly kind: string
  readonly state: string
  readonly level: number
  readonly bins: readonly number[]
  readonly masses: readonly number[]
}

async function fromPyramid(
  db: Database,
  query: DensityQuery,
  { grid, marked }: Reading,
): Promise<readonly DensityLane[]> {
  const { incident, filter } = query
  const levels = LEVEL_SIZES.flatMap((size, level) =>
    level < grid.level
      ? []
      : [
          sql`(${level}::smallint, ${size}::bigint, ${binOf(grid.first * grid.size, size)}::bigint, ${binOf(grid.last * grid.size, size)}::bigint)`,
        ],
  )
  const ofKind = (kind: RawBuilder<unknown>, state: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql.join(
      [
        filter.kind === undefined ? sql`` : sql`and ${kind} = ${filter.kind}`,
        filter.state === undefined ? sql`` : sql`and ${state} = ${filter.state}`,
      ],
      sql` `,
    )
  // Corrections for items that are marked as changed: the rows by which `evidence.density_cells` would change the sums.
  // They are computed only for the level that is read below, and only inside the window.
  const differences = sql`union all
      select a.level, b.bin, c.kind, c.state, c.sign * m.mass, case when a.level = c.level then c.sign * m.mass else 0 end
      from (${corrections(incident)}) c
      join asked a on a.level = greatest(c.level, ${grid.level}::smallint)
      cross join lateral generate_series(greatest(a.first, evidence.bin_of(c.earliest, a.size)),
        least(a.last, evidence.bin_of(c.latest, a.size))) b(bin)
      cross join lateral (select evidence.mass_before((b.bin + 1) * a.size, c.earliest, c.latest)
        - evidence.mass_before(b.bin * a.size, c.earliest, c.latest) as mass) m
      where c.level is not null and not c.folded ${ofKind(sql`c.kind`, sql`c.state`)}`
  const { rows } = await sql<PyramidRow>`
    with asked (level, size, first, last) as (values ${sql.join(levels)}),
    cells as (
      select d.level, d.bin, d.kind, d.status as state, d.mass, d.own from asked a
      cross join lateral (select * from evidence.density d where d.incident_id = ${incident} and d.level = a.level
        and d.bin between a.first and a.last ${ofKind(sql`d.kind`, sql`d.status`)} offset 0) d
      ${marked ? differences : sql``})
    select kind, state, level, json_agg(bin) as bins, json_agg(case when level = ${grid.level} then mass else own end) as masses
    from cells where level = ${grid.level} or own <> 0 group by kind, state, level`.execute(db)
  const lanes = createLanes(grid)
  for (const { kind, state, level, bins, masses } of rows) {
    const lane = lanes.of(kind, state)
    const size = LEVEL_SIZES[level] ?? grid.size
    bins.forEach((bin, n) => {
      const share = ((masses[n] ?? 0) / MASS) * (grid.size / size)
      const first = (bin * size) / grid.size
      lane.addRun({ first, last: first + size / grid.size - 1 }, share)
    })
  }
  return lanes.all()
}

interface ItemsRow {
  readonly lane: number
  readonly a: number
  readonly b: number
  readonly items: number
  readonly edge: number
  readonly rate: number
}

/**
 * Settings for the pass only. Groups are hashed, some thousands of them, so a million rows need no sorting. Parallel
 * workers group their share and pass on groups, not rows. Without the settings the planner, which expects a group for
 * every third row, would use no parallel workers.
 */
const PASS_SETTINGS = sql`select set_config('work_mem', '64MB', true), set_config('parallel_setup_cost', '0', true),
  set_config('parallel_tuple_cost', '0', true)`

/**
 * Groups items by the bin in which they begin (`a`) and the bin in which they end (`b`). −1 is before the window, and
 * `bins` is after it. If a group spans several bins, two sums are enough to spread it. One is the mass in the first bin
 * (or in the last one, if the first is not in the window). The other is the mass per millisecond. So an item costs the
 * same however wide its interval is.
 */
async function fromItems(
  trx: Database,
  query: DensityQuery,
  { grid, marked }: Reading,
  more = sql``,
): Promise<readonly DensityLane[]> {
  const { incident } = query
  await PASS_SETTINGS.execute(trx)
  const counted = sql`(select 1 as sign, k.* from evidence.counted k where k.incident_id = ${incident} ${more})`
  const differences = sql`union all ${groups(query, grid, sql`(select k.* from (${corrections(incident)}) k where true ${more})`)}`
  const { rows } = await sql<ItemsRow>`${groups(query, grid, counted)} ${marked ? differences : sql``}`.execute(trx)
  const lanes = createLanes(grid)
  for (const row of rows) {
    const lane = lanes.of(LANE_KINDS[row.lane >> 3] ?? 'other', LANE_STATES[row.lane & 7] ?? 'open')
    addGroup(lane, row, grid)
  }
  return lanes.all()
}

function groups({ incident, filter, isEach }: DensityQuery, grid: Grid, source: RawBuilder<unknown>) {
  const size = sql`${grid.size}::bigint`
  const from = sql`${grid.first * grid.size}::bigint`
  const end = sql`${(grid.last + 1) * grid.size}::bigint`
  const bins = sql`${grid.last - grid.first + 1}::bigint`
  const width = sql`(k.latest + 1 - k.earliest)::double precision`
  // Here `a` and `b` count from 1, and 0 is before the window. `offset 0` makes Postgres compute them once per item,
  // not at each use.
  return sql`
    select (g.key >> 20)::integer as lane, ((g.key >> 10) & 1023) - 1 as a, (g.key & 1023) - 1 as b, g.items, g.edge, g.rate from (
      select k.key, sum(k.sign)::double precision as items,
        coalesce(sum(k.sign * (case when k.a > 0 then ${from} + k.a * ${size} - k.earliest
          when k.b <= ${bins} then k.latest + 1 - ${from} - (k.b - 1) * ${size} else 0 end) / ${width}) filter (where k.b > k.a), 0) as edge,
        coalesce(sum(k.sign / ${width}) filter (where k.b > k.a), 0) as rate
      from (select k.sign, k.earliest, k.latest, k.a, k.b, k.lane::bigint * 1048576 + k.a * 1024 + k.b as key from (
        select k.sign, k.lane, k.earliest, k.latest,
          case when k.earliest < ${from} then 0 else (k.earliest - ${from}) / ${size} + 1 end as a,
          case when k.latest >= ${end} then ${bins} + 1 else (k.latest - ${from}) / ${size} + 1 end as b
        from ${source} k where k.latest >= ${from} and k.earliest < ${end}
          ${isEach === true ? sql`` : sql`and not k.folded`} ${matching(incident, filter)} offset 0) k) k
      group by 1) g`
}

function addGroup(lane: Lane, { a, b, items, edge, rate }: ItemsRow, grid: Grid): void {
  const at = (bin: number) => ({ first: grid.first + bin, last: grid.first + bin })
  if (a === b) {
    lane.addRun(at(a), items)
    return
  }
  const each = rate * grid.size
  if (b > a + 1) lane.addRun({ first: grid.first + a + 1, last: grid.first + b - 1 }, each)
  if (a < 0) lane.addRun(at(b), edge)
  else {
    lane.addRun(at(a), edge)
    // The last bin may lie outside the window; `addRun` then leaves it out.
    lane.addRun(at(b), items - edge - each * (b - a - 1))
  }
}

interface Lane {
  /** Adds `value` to every bin from `first` to `last` that lies in the grid. */
  addRun(run: { readonly first: number; readonly last: number }, value: number): void
}

function createLanes({ first, last }: Grid) {
  const bins = last - first + 1
  const lanes = new Map<string, { readonly kind: string; readonly state: string; readonly steps: Float64Array }>()
  return {
    of(kind: string, state: string): Lane {
      const key = `${kind} ${state}`
      const lane = lanes.get(key) ?? { kind, state, steps: new Float64Array(bins + 1) }
      lanes.set(key, lane)
      const { steps } = lane
      return {
        addRun(run, value) {
          const left = Math.max(run.first, first) - first
          const right = Math.min(run.last, last) - first + 1
          if (value === 0 || left >= right) return
          steps[left] = (steps[left] ?? 0) + value
          steps[right] = (steps[right] ?? 0) - value
        },
      }
    },
    all: (): readonly DensityLane[] =>
      [...lanes.values()]
        .map(({ kind, state, steps }) => ({ kind, state, counts: accumulate(steps, bins) }))
        .filter(({ counts }) => counts.some((count) => count > 0))
        .sort((a, b) => (a.kind === b.kind ? order(a.state, b.state) : order(a.kind, b.kind))),
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : 1)

function accumulate(steps: Float64Array, bins: number): readonly number[] {
  let sum = 0
  return Array.from({ length: bins }, (_, n) => {
    sum += steps[n] ?? 0
    return roundToThousandths(sum)
  })
}
