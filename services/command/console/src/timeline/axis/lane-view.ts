import type { AxisData, LaneMode } from './axis-data.ts'
import { type Frame, type LaneBox, xOf } from './frame.ts'
import { type LaidLane, layMarks, type Mark, type Scale } from './lay-marks.ts'
import { clustersOf, type Heap, peakOf } from './paint-bins.ts'
import { TRACK } from './paint-items.ts'
import { THUMB } from './thumbs.ts'

/** A lane as it stands on the canvas now: what is painted, what the pointer finds, what the keyboard walks through. */
export interface LaneView {
  readonly box: LaneBox
  readonly mode: LaneMode
  /** About how many items run in what is seen. */
  readonly mass: number
  readonly laid: LaidLane
  /** Items that the service left out: they are known worst. */
  readonly left: number
  readonly heaps: readonly Heap[]
  readonly peak: number
  /** Pixels from the layout's own zero to the canvas. */
  readonly shift: number
  /** Where the lowest track ends. */
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

/** Layouts are kept while the scale and what is known stay: a pan moves them, and lays nothing anew. */
export function createLaneViews(data: AxisData) {
  const kept = new Map<string, Kept>()
  const lay = (box: LaneBox, frame: Frame, tracks: number): Kept => {
    const { span, perMs, width } = frame
    // Pieces of half a view: within one nothing is laid anew.
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
    const empty = { box, mode, mass, laid: NOTHING, left: 0, heaps: [], peak: 0, shift: 0, thumbs: [] }
    const size = theme.size
    const bottom = box.top + box.height - 4 * size
    if (mode === 'clusters')
      return {
        ...empty,
        floor: bottom,
        heaps: clustersOf(data, box.lane, frame, CLUSTER_PX * size),
        peak: peakOf(data, box.lane, frame),
      }
    if (mode !== 'items') return { ...empty, floor: bottom, peak: mode === 'bins' ? peakOf(data, box.lane, frame) : 0 }
    const isDeep = mass <= MOST_WITH_THUMBS && box.height >= LEAST_FOR_THUMBS * size
    const room = box.height - (NAME + 4 + (isDeep ? THUMB.height + 4 : 0)) * size
    const tracks = Math.max(1, Math.floor(room / (TRACK * size)))
    const made = lay(box, frame, tracks)
    const shift = (made.scale.zero - span.from) * frame.perMs
    const thumbs = isDeep ? placeThumbs(made.laid.marks, frame, shift) : []
    // The lowest track is the strip of what is too wide, where there is such.
    const hasStrip = made.laid.wide.length + made.left > 0
    return { ...empty, laid: made.laid, left: made.left, shift, thumbs, floor: bottom - (hasStrip ? TRACK * size : 0) }
  }
}

/** Pictures beside each other above their dots, as many as find room. */
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

export const heapX = (frame: Frame, { from, to }: Heap): number => xOf(frame, (from + to) / 2)
