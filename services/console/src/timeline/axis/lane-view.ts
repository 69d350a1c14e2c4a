import type { AxisData, LaneMode } from './axis-data.ts'
import { type Frame, type LaneBox, xOf } from './frame.ts'
import { type LaidLane, layMarks, type Mark, type Scale } from './lay-marks.ts'
import { type Cluster, clustersOf, peakOf } from './paint-bins.ts'
import { TRACK } from './paint-items.ts'
import { THUMB } from './thumbs.ts'

/** A lane as the canvas shows it now. It is used for painting, for the pointer and for the keyboard. */
export interface LaneView {
  readonly box: LaneBox
  readonly mode: LaneMode
  /** The approximate number of visible items. */
  readonly mass: number
  readonly laid: LaidLane
  /** How many items the service left out; they have the widest intervals. */
  readonly left: number
  readonly clusters: readonly Cluster[]
  readonly peak: number
  /** The distance in pixels from the layout's origin to the canvas's origin. */
  readonly shift: number
  /** The lower edge of the lowest track. */
  readonly floor: number
  readonly thumbs: readonly PlacedThumb[]
}

export interface PlacedThumb {
  readonly mark: Mark
  readonly x: number
}

const NOTHING: LaidLane = { marks: [], bundles: [], wide: [] }
const CLUSTER_PX = 52
const NAME = 18
const LEAST_FOR_THUMBS = 96
const MOST_WITH_THUMBS = 60

interface Kept {
  readonly version: number
  readonly perMs: number
  readonly width: number
  readonly tracks: number
  readonly around: string
  readonly laid: LaidLane
  readonly left: number
  readonly scale: Scale
}

/** Layouts are cached by scale and data, so that a pan only shifts them. */
export function createLaneViews(data: AxisData) {
  const kept = new Map<string, Kept>()
  const lay = (box: LaneBox, frame: Frame, tracks: number): Kept => {
    const { span, perMs, width } = frame
    // The position of the view, in units of half its width. A pan within one unit reuses the layout.
    const piece = Math.floor((span.from * perMs) / (width / 2))
    const around = `${piece}`
    const old = kept.get(box.lane.key)
    const version = data.version()
    if (
      old &&
      old.version === version &&
      old.perMs === perMs &&
      old.width === width &&
      old.tracks === tracks &&
      old.around === around
    )
      return old
    const scale: Scale = { zero: span.from, perMs }
    const { rows, left } = data.rowsOf(box.lane, span)
    const made: Kept = {
      ...{ version, perMs, width, tracks, around, scale, left },
      laid: layMarks(rows, { scale, tracks, width }),
    }
    kept.set(box.lane.key, made)
    return made
  }
  return (box: LaneBox, frame: Frame): LaneView => {
    const { span, width, theme } = frame
    const mode = data.modeOf(box.lane, span, width)
    const mass = data.massOf(box.lane, span, width)
    const floor = box.top + box.height - 4 * theme.size
    const empty = { box, mode, mass, laid: NOTHING, left: 0, clusters: [], peak: 0, shift: 0, thumbs: [], floor }
    if (mode === 'waiting') return empty
    if (mode === 'items') return { ...empty, ...deep(box, frame, { mass, floor }) }
    const clusters = mode === 'clusters' ? clustersOf(data, box.lane, frame, CLUSTER_PX * theme.size) : []
    return { ...empty, clusters, peak: peakOf(data, box.lane, frame) }
  }
  /** Lays out single items, with their pictures if there is room. */
  function deep(box: LaneBox, frame: Frame, { mass, floor }: Pick<LaneView, 'mass' | 'floor'>) {
    const { size } = frame.theme
    const isDeep = mass <= MOST_WITH_THUMBS && box.height >= LEAST_FOR_THUMBS * size
    const room = box.height - (NAME + 4 + (isDeep ? THUMB.height + 4 : 0)) * size
    const { laid, left, scale } = lay(box, frame, Math.max(1, Math.floor(room / (TRACK * size))))
    const shift = (scale.zero - frame.span.from) * frame.perMs
    // The lowest track is a strip for items with too wide intervals, if there are any.
    const strip = laid.wide.length + left > 0 ? TRACK * size : 0
    return { laid, left, shift, floor: floor - strip, thumbs: isDeep ? placeThumbs(laid.marks, frame, shift) : [] }
  }
}

/** Pictures side by side above their dots, as many as fit. */
function placeThumbs(marks: readonly Mark[], { width, theme }: Frame, shift: number): readonly PlacedThumb[] {
  const placed: PlacedThumb[] = []
  const wide = THUMB.width * theme.size
  let end = Number.NEGATIVE_INFINITY
  for (const mark of marks) {
    const x = mark.at + shift
    if (!mark.hasDot || x < -wide || x > width + wide || (!mark.row.hasThumb && !mark.row.restricted)) continue
    const left = x - wide / 2
    if (left < end + 4) continue
    placed.push({ mark, x: left })
    end = left + wide
  }
  return placed
}

export const clusterX = (frame: Frame, { from, to }: Cluster): number => xOf(frame, (from + to) / 2)

const LEAST_CAPACITY = 60
const ITEM_PX = 18

/** How many items a lane of this frame can show one by one. */
export function capacityOf({ boxes, width, theme }: Frame): number {
  const height = boxes[0]?.height ?? 0
  const tracks = Math.max(1, Math.floor((height - (NAME + 4) * theme.size) / (TRACK * theme.size)))
  return Math.max(LEAST_CAPACITY, Math.floor((tracks * width) / (ITEM_PX * theme.size)))
}
