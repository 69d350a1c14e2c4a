import { type RawBuilder, sql } from 'kysely'
import { LEVEL_SIZES, MOST_OWN_BINS } from './timeline-levels.ts'

interface Overlap {
  readonly incident: string
  readonly window: { readonly from: number; readonly to: number }
  readonly limit: number
  /** Conditions on `k`, the window's own among them. */
  readonly wanted: RawBuilder<unknown>
}

/**
 * The first `limit` items in the order of time whose interval overlaps the window, from evidence.counted.
 *
 * An item's level bounds how wide its interval is, so of each level only middles near the window need to be looked at, and
 * they lie in the order that is wanted: a window costs the same whether ten items or a hundred thousand, placed no better
 * than "since 1990", overlap it. A range index (GiST) would have to fetch and sort them all.
 */
export function overlapping({ incident, window, limit, wanted }: Overlap): RawBuilder<unknown> {
  const classes = LEVEL_SIZES.flatMap((size, level) => {
    const widest = Math.min(size * MOST_OWN_BINS, Number.MAX_SAFE_INTEGER / 4)
    const last = sql`${Math.ceil(window.to + widest)}::bigint`
    // Without an estimate the middle is the interval's end, which then lies not before the window.
    return [
      sql`(${level}::smallint, true, ${Math.floor(window.from - widest)}::bigint, ${last})`,
      sql`(${level}::smallint, false, ${Math.floor(window.from)}::bigint, ${last})`,
    ]
  })
  return sql`select f.item_id, f.middle, f.review from (values ${sql.join(classes)}) v(level, has_estimate, low, high)
    cross join lateral (select k.item_id, k.middle, k.review from evidence.counted k
      where k.incident_id = ${incident} and k.level = v.level and k.has_estimate = v.has_estimate
        and k.middle between v.low and v.high and ${wanted}
      order by k.middle, k.item_id limit ${limit}) f`
}
