import type { Row } from '../../shared/api/types.ts'
import { inTime, middleOf } from '../row-order.ts'

/** The keyboard's position on the axis. */
export interface Walk {
  /** Key of the lane. Undefined before one was chosen. */
  readonly lane: string | undefined
  readonly item: string | undefined
}

export const NOWHERE: Walk = { lane: undefined, item: undefined }

/** The next lane up or down. Starts at the first one, and stops at the ends. */
export function chooseLane(walk: Walk, lanes: readonly string[], by: 1 | -1): Walk {
  if (lanes.length === 0) return NOWHERE
  const at = walk.lane === undefined ? -1 : lanes.indexOf(walk.lane)
  const next = at < 0 ? (by > 0 ? 0 : lanes.length - 1) : Math.min(Math.max(at + by, 0), lanes.length - 1)
  const lane = lanes[next]
  return lane === walk.lane ? walk : { lane, item: undefined }
}

/**
 * The next or previous item of the lane. Without a current item: the one nearest to `middle`. Undefined at the ends,
 * where the focus leaves the axis, so that the axis is no keyboard trap.
 */
export function stepItem(rows: readonly Row[], from: string | undefined, by: 1 | -1, middle: number): Row | undefined {
  const ordered = rows.toSorted(inTime)
  const at = from === undefined ? -1 : ordered.findIndex(({ item }) => item === from)
  if (at >= 0) return ordered[at + by]
  return ordered.reduce<Row | undefined>(
    (best, row) =>
      best === undefined || Math.abs(middleOf(row) - middle) < Math.abs(middleOf(best) - middle) ? row : best,
    undefined,
  )
}
