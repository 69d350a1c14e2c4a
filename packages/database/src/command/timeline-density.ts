import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../pool.ts'
import { corrections } from './timeline-counted.ts'
import { isOfKindAndState, matching, type TimelineFilter } from './timeline-filter.ts'
import { binOf, type Grid, gridOf, LEVEL_SIZES } from './timeline-levels.ts'

/** How many items run in each bin: an item's interval is spread over it, so that a wide one makes no peak. */
export interface Density {
  /** Epoch ms at which the first bin begins: at or before what was asked for. */
  readonly from: number
  /** Milliseconds of a bin; bin n of `counts` begins at `from` + n × `binMs`. */
  readonly binMs: number
  readonly bins: number
  readonly lanes: readonly DensityLane[]
}

export interface DensityLane {
  readonly kind: string
  readonly state: string
  /** Items, with fractions to the thousandth; one number a bin. */
  readonly counts: readonly number[]
}

export interface DensityQuery {
  readonly incident: string
  /** Epoch ms, from ≤ to. */
  readonly from: number
  readonly to: number
  /** Bins at most, 2…400; there are at least a sixth as many, where a second is fine enough. */
  readonly bins: number
  readonly filter: TimelineFilter
  /** Counts those too that are folded into a twin; then the pyramid does not help. */
  readonly isEach?: boolean
}

export const MOST_BINS = 400

/** From the pyramid where kind and state alone are asked for, else from one pass over the incident's items. */
export async function readDensity(db: Database, query: DensityQuery): Promise<Density> {
  const grid = gridOf(query, Math.max(2, Math.min(query.bins, MOST_BINS)))
  const isSummed = isOfKindAndState(query.filter) && query.isEach !== true
  const lanes = isSummed ? await fromPyramid(db, query, grid) : await fromItems(db, query, grid)
  return { from: grid.first * grid.size, binMs: grid.size, bins: grid.last - grid.first + 1, lanes }
}

const MASS = 1_000_000

interface PyramidRow {
  readonly kind: string
  readonly state: string
  readonly level: number
  readonly bins: readonly number[]
  readonly masses: readonly number[]
}

async function fromPyramid(db: Database, query: DensityQuery, grid: Grid): Promise<readonly DensityLane[]> {
  const { incident, filter } = query
  const levels = LEVEL_SIZES.flatMap((size, level) =>
    level < grid.level
      ? []
      : [
          sql`(${level}::smallint, ${binOf(grid.first * grid.size, size)}::bigint, ${binOf(grid.last * grid.size, size)}::bigint)`,
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
  const { rows } = await sql<PyramidRow>`
    with asked (level, first, last) as (values ${sql.join(levels)}),
    cells as (
      select d.level, d.bin, d.kind, d.status as state, d.mass, d.own from asked a
      cross join lateral (select * from evidence.density d where d.incident_id = ${incident} and d.level = a.level
        and d.bin between a.first and a.last ${ofKind(sql`d.kind`, sql`d.status`)} offset 0) d
      union all
      select d.level, d.bin, c.kind, c.state, c.sign * d.mass, c.sign * d.own from (${corrections(incident)}) c
      cross join lateral evidence.density_cells(c.earliest, c.latest, c.level) d
      join asked a on a.level = d.level and d.bin between a.first and a.last
      where c.level is not null and not c.folded ${ofKind(sql`c.kind`, sql`c.state`)})
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
  readonly kind: string
  readonly state: string
  readonly bins: readonly number[]
  readonly here: readonly number[]
  readonly steps: readonly number[]
}

/**
 * An interval adds to the bin where it begins, to the one where it ends, and the same to each between: told as a step up
 * and a step down, so that an item costs the same however wide it is.
 */
async function fromItems(db: Database, query: DensityQuery, grid: Grid): Promise<readonly DensityLane[]> {
  const { incident, filter, isEach } = query
  const from = grid.first * grid.size
  const end = (grid.last + 1) * grid.size
  const bins = grid.last - grid.first + 1
  const pieces = (source: RawBuilder<unknown>, sign: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    select kind, state, a, b, sum(${sign}) as items,
      sum(case when a = b or a < 0 then 0 else ${sign} * (${from}::bigint + (a + 1) * ${grid.size}::bigint - earliest) / width end) as head,
      sum(case when a = b or b = ${bins}::bigint then 0 else ${sign} * (latest + 1 - ${from}::bigint - b * ${grid.size}::bigint) / width end) as tail,
      sum(${sign} / width) * ${grid.size}::double precision as step
    from (select k.*, (k.latest + 1 - k.earliest)::double precision as width,
        case when k.earliest < ${from}::bigint then -1 else (k.earliest - ${from}::bigint) / ${grid.size}::bigint end as a,
        case when k.latest >= ${end}::bigint then ${bins}::bigint else (k.latest - ${from}::bigint) / ${grid.size}::bigint end as b
      from ${source} k where k.latest >= ${from}::bigint and k.earliest < ${end}::bigint
        ${isEach === true ? sql`` : sql`and not k.folded`} ${matching(incident, filter)}) k
    group by kind, state, a, b`
  const counted = sql`(select * from evidence.counted where incident_id = ${incident})`
  const { rows } = await sql<ItemsRow>`
    with pieces as (
      ${pieces(counted, sql`1::double precision`)} union all
      ${pieces(sql`(${corrections(incident)})`, sql`k.sign::double precision`)}),
    parts (kind, state, bin, here, step) as (
      select kind, state, a, case when a = b then items else head end, 0 from pieces union all
      select kind, state, a + 1, 0, step from pieces where b > a + 1 union all
      select kind, state, b, tail, case when b > a + 1 then -step else 0 end from pieces where b > a),
    summed as (select kind, state, bin, sum(here) as here, sum(step) as step from parts group by 1, 2, 3)
    select kind, state, json_agg(bin) as bins, json_agg(here) as here, json_agg(step) as steps
    from summed group by kind, state`.execute(db)
  const lanes = createLanes(grid)
  for (const { kind, state, bins: numbers, here, steps } of rows) {
    const lane = lanes.of(kind, state)
    numbers.forEach((bin, n) => {
      const at = grid.first + bin
      lane.addRun({ first: at, last: at }, here[n] ?? 0)
      lane.addRun({ first: at, last: grid.last }, steps[n] ?? 0)
    })
  }
  return lanes.all()
}

interface Lane {
  /** Adds `value` to every bin from `first` to `last`, as far as they lie in the grid. */
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
    // What is left over of floating sums is no item.
    return Math.max(0, Math.round(sum * 1000) / 1000)
  })
}
