import type { TimeWindow } from '@firsthand/database/command'
import { MOST_BINS } from '@firsthand/database/command/timeline'
import { z } from 'zod'
import { countText, id, instantText, oneOf, orUndefined, parsedBy, withoutUndefined } from '../door/parts.ts'
import { FILTER_WORDS, filterOf } from '../selection/filter.ts'
import { timelineCursor } from '../selection/timeline-cursor.ts'

export const MOST_ROWS = 500
/**
 * Default page size: more rows than a screen shows before the first scroll, and still read and sent in a few
 * milliseconds.
 */
const PAGE_ROWS = 100

/** Parameters: the view, the filter, and `from` and `to`, both or neither. */
const UNDER_VIEW = { view: id('view'), from: instantText.optional(), to: instantText.optional(), ...FILTER_WORDS }
const limit = countText.refine((count) => count > 0).optional()
/** `twins=each` also lists items that are folded into another card. */
const twins = orUndefined(z.literal('each'))

/**
 * `since` is a change number: the answer then holds what changed after it. At most 100 rows of a page, 500 of changes.
 */
export const timelineQuery = parsedBy(
  z.object({ ...UNDER_VIEW, cursor: timelineCursor.optional(), since: countText.optional(), limit, twins }),
  ({ view, from, to, cursor, since, limit, twins, ...words }) => {
    const window = windowOf(from, to)
    if (window === 'bad') return undefined
    const most = Math.min(limit ?? (since === undefined ? PAGE_ROWS : MOST_ROWS), MOST_ROWS)
    return withoutUndefined({
      view,
      filter: filterOf(words),
      limit: most,
      cursor,
      since,
      isEach: twins === 'each',
      window,
    })
  },
)
export type TimelineQuery = z.output<typeof timelineQuery>

/** `view`, `from`, `to` in epoch ms, `bins` (2…400, by default 400), and the filter's keys. */
export const densityQuery = parsedBy(
  z.object({ ...UNDER_VIEW, bins: countText.refine((count) => count >= 2).default(MOST_BINS), twins }),
  ({ view, from, to, bins, twins, ...words }) => {
    const window = windowOf(from, to)
    if (window === undefined || window === 'bad') return undefined
    return { view, filter: filterOf(words), window, bins: Math.min(bins, MOST_BINS), isEach: twins === 'each' }
  },
)

/** `limit`: at most 500 rows. */
export const windowQuery = parsedBy(z.object({ ...UNDER_VIEW, limit }), ({ view, from, to, limit, ...words }) => {
  const window = windowOf(from, to)
  if (window === 'bad') return undefined
  return withoutUndefined({ view, filter: filterOf(words), limit: Math.min(limit ?? MOST_ROWS, MOST_ROWS), window })
})
export type WindowQuery = z.output<typeof windowQuery>

/** Like `windowQuery`, but with a required window. */
export const innerQuery = parsedBy(windowQuery, ({ window, ...query }) => window && { ...query, window })

/** `by`: the property by which items are grouped in lanes. */
export const groupQuery = parsedBy(
  z.object({ ...UNDER_VIEW, limit, by: oneOf(['scene', 'rig']) }),
  ({ view, from, to, limit: _limit, by, ...words }) => {
    const window = windowOf(from, to)
    return window === undefined || window === 'bad' ? undefined : { view, filter: filterOf(words), window, by }
  },
)

function windowOf(from: number | undefined, to: number | undefined): TimeWindow | 'bad' | undefined {
  if (from === undefined && to === undefined) return undefined
  return from !== undefined && to !== undefined && from <= to ? { from, to } : 'bad'
}
