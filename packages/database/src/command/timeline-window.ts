import { type RawBuilder, sql } from 'kysely'
import { LEVEL_SIZES, MOST_OWN_BINS } from './timeline-levels.ts'

interface Overlap {
  readonly incident: string
  readonly window: { readonly from: number; readonly to: number }
  readonly limit: number
  /** Conditions on `k`, the window's own among them. */
  readonly wanted: RawBuilder<unknown>
}

/** The classes of widths, the narrowest first: between `low` and `high` lie all middles whose interval can overlap. */
export interface OverlapClass {
  readonly level: number
  readonly hasEstimate: RawBuilder<unknown>
  readonly low: number
  readonly high: number
}

export function overlapClasses({ from, to }: Overlap['window']): readonly OverlapClass[] {
  return LEVEL_SIZES.flatMap((size, level) => {
    const widest = Math.min(size * MOST_OWN_BINS, Number.MAX_SAFE_INTEGER / 4)
    const [low, high] = [Math.floor(from - widest), Math.ceil(to + widest)]
    // Without an estimate the middle is the interval's end, which then lies not before the window.
    return [
      { level, hasEstimate: sql`true`, low, high },
      { level, hasEstimate: sql`false`, low: Math.floor(from), high },
    ]
  })
}

/**
 * The first `limit` items in the order of time whose interval overlaps the window: `item_id` and `middle`, from
 * evidence.counted, in that order.
 *
 * An item's level bounds how wide its interval is, so of each level only middles near the window need to be looked at, and
 * they lie in the order that is wanted. Each level's rows are ordered and limited by themselves: so Postgres merges the
 * levels and reads of each as far as the merge comes (Merge Append), where one common order would read and sort them all.
 * A window costs the same whether ten items or a hundred thousand, placed no better than "since 1990", overlap it; a range
 * index (GiST) has to fetch and sort all of those.
 */
export function overlapping({ incident, window, limit, wanted }: Overlap): RawBuilder<unknown> {
  const parts = overlapClasses(window).map(
    ({ level, hasEstimate, low, high }) => sql`(select k.item_id, k.middle from evidence.counted k
      where k.incident_id = ${incident} and k.level = ${level}::smallint and k.has_estimate = ${hasEstimate}
        and k.middle between ${low}::bigint and ${high}::bigint ${wanted}
      order by k.middle, k.item_id limit ${limit})`,
  )
  return sql`select f.item_id, f.middle from (${sql.join(parts, sql` union all `)}) f
    order by f.middle, f.item_id limit ${limit}`
}
