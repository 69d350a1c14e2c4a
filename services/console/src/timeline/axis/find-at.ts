import { AXIS_HEIGHT, type Frame, timeOf } from './frame.ts'
import type { LaneView } from './lane-view.ts'
import type { Bundle, Mark } from './lay-marks.ts'
import type { Cluster } from './paint-bins.ts'
import { TRACK, trackY } from './paint-items.ts'
import { thumbAt } from './paint-lane.ts'

/** What lies under the pointer. */
export type Found =
  | { readonly what: 'axis' | 'nothing' }
  | { readonly what: 'item'; readonly view: LaneView; readonly mark: Mark }
  | { readonly what: 'bundle'; readonly view: LaneView; readonly bundle: Bundle }
  | { readonly what: 'cluster'; readonly view: LaneView; readonly cluster: Cluster }

interface Scene {
  readonly frame: Frame
  readonly views: readonly LaneView[]
  readonly clustersIn: (view: LaneView) => readonly Cluster[]
}

const REACH = 4

export function findAt({ frame, views, clustersIn }: Scene, x: number, y: number): Found {
  if (y < AXIS_HEIGHT * frame.theme.size) return { what: 'axis' }
  const view = views.find(({ box }) => y >= box.top && y < box.top + box.height)
  if (!view) return { what: 'nothing' }
  if (view.mode === 'bins' || view.mode === 'clusters') {
    const at = timeOf(frame, x)
    const cluster = clustersIn(view).find(({ from, to }) => at >= from && at < to)
    return cluster ? { what: 'cluster', view, cluster } : { what: 'nothing' }
  }
  const mark = thumbAt(view, frame, x, y) ?? markAt(view, frame, x, y)
  if (mark) return { what: 'item', view, mark }
  const bundle = view.laid.bundles.find(
    ({ left, right }) => Math.abs((left + right) / 2 + view.shift - x) < 18 * frame.theme.size,
  )
  return bundle ? { what: 'bundle', view, bundle } : { what: 'nothing' }
}

/** The nearest dot of the track, or else the bar under the pointer. */
function markAt(view: LaneView, frame: Frame, x: number, y: number): Mark | undefined {
  const { size } = frame.theme
  let best: Mark | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const mark of view.laid.marks) {
    const own = trackY(view.floor, mark.track, size)
    if (Math.abs(own - y) > (TRACK / 2 + 1) * size) continue
    const [left, right] = [Math.min(mark.left, mark.at - 7), Math.max(mark.right, mark.at + 7, mark.ends)]
    if (x < left + view.shift - REACH || x > right + view.shift + REACH) continue
    const by = Math.abs(mark.at + view.shift - x)
    if (by < distance) [best, distance] = [mark, by]
  }
  return best
}

/** Finds the current position of an item in any lane. */
export function findItem(
  views: readonly LaneView[],
  item: string,
): { readonly view: LaneView; readonly mark: Mark } | undefined {
  for (const view of views) {
    const mark = view.laid.marks.find(({ row }) => row.item === item)
    if (mark) return { view, mark }
  }
  return undefined
}
