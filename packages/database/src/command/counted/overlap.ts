import { type RawBuilder, sql } from 'kysely'
import { LEVEL_SIZES, MOST_OWN_BINS } from './levels.ts'

interface Overlap {
  readonly incident: string
  readonly window: { readonly from: number; readonly to: number }
  readonly limit: number
  /** Conditions on `k`, including the window's own. */
  readonly wanted: RawBuilder<unknown>
}

/**
 * One class of interval widths. If an interval of this class overlaps the window, its middle lies between `low` and
 * `high`. Classes are listed with the narrowest first.
 */
export interface OverlapClass {
  readonly level: number
  readonly hasEstimate: boolean
  readonly low: number
  readonly high: number
}

export function overlapClasses({ from, to }: Overlap['window']): readonly OverlapClass[] {
  return LEVEL_SIZES.flatMap((size, level) => {
    const widest = Math.min(size * MOST_OWN_BINS, Number.MAX_SAFE_INTEGER / 4)
    const [low, high] = [Math.floor(from - widest), Math.ceil(to + widest)]
    // An item without an estimate has the end of its interval as its middle. If such an interval overlaps the window,
    // its middle is not before `from`.
    return [
      { level, hasEstimate: true, low, high },
      { level, hasEstimate: false, low: Math.floor(from), high },
    ]
  })
}

/**
 * The first `limit` items in time order whose interval overlaps the window: `item_id` and `middle`, from
 * evidence.counted, in that order.
 *
 * An item's level bounds the width of its interval, so for each level only middles near the window need to be read, and
 * the index already has them in the wanted order. At most `limit` rows are read per level, whether ten items overlap
 * the window or a hundred thousand that are placed no better than "since 1990". A range index (GiST) would fetch and
 * sort all of those. The levels are one lateral query (`eachClass`): as parts of a union each would be planned, which
 * takes longer than reading.
 */
export function overlapping({ incident, window, limit, wanted }: Overlap): RawBuilder<unknown> {
  return sql`select f.item_id, f.middle from ${eachClass({ incident, window, limit, wanted })}
    order by f.middle, f.item_id limit ${limit}`
}

/**
 * From-items, the last of them named `f`: for each class of widths the first `limit` wanted rows, with `item_id,
 * middle, level, kind, has_estimate`.
 */
export function eachClass({ incident, window, limit, wanted }: Overlap): RawBuilder<unknown> {
  const classes = overlapClasses(window)
  return sql`unnest(${classes.map(({ level }) => level)}::smallint[], ${classes.map(({ hasEstimate }) => hasEstimate)}::boolean[],
      ${classes.map(({ low }) => low)}::bigint[], ${classes.map(({ high }) => high)}::bigint[]) w(level, has_estimate, low, high)
    cross join lateral (select k.item_id, k.middle, k.level, k.kind, k.has_estimate from evidence.counted k
      where k.incident_id = ${incident} and k.level = w.level and k.has_estimate = w.has_estimate
        and k.middle between w.low and w.high ${wanted}
      order by k.middle, k.item_id limit ${limit}) f`
}
