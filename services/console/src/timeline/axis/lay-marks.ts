import type { Row } from '../../shared/api/types.ts'
import { byStart, middleOf } from '../row-order.ts'

/**
 * One item in a lane. Positions are in pixels from the scale's own origin, so that a pan shifts all of them equally.
 */
export interface Mark {
  readonly row: Row
  readonly left: number
  readonly right: number
  /** The position of the estimate. Without an estimate: the end of the interval. */
  readonly at: number
  readonly hasDot: boolean
  /** The end of the recording. Equal to `at` if the item has no length. */
  readonly ends: number
  readonly track: number
}

/** Items that found no free track. They are drawn together. */
export interface Bundle {
  readonly left: number
  readonly right: number
  readonly rows: readonly Row[]
}

export interface LaidLane {
  /** In chronological order. */
  readonly marks: readonly Mark[]
  readonly bundles: readonly Bundle[]
  /**
   * Items whose interval is too wide to say anything about the view. Only their number is shown, together with the
   * items that the service left out.
   */
  readonly wide: readonly Row[]
}

export interface Scale {
  /** Epoch ms of pixel 0. */
  readonly zero: number
  readonly perMs: number
}

interface Room {
  readonly scale: Scale
  readonly tracks: number
  /** The width of the axis in pixels. */
  readonly width: number
}

const DOT = 7
const LEAST_BAR = 4
const GAP = 3
/** An interval wider than this many view widths is too wide to tell anything about the view. */
const WIDE = 2.5
/**
 * Up to this many items with a too wide interval are still drawn as bars. If there are more, only their number is
 * shown.
 */
const FEW = 3
const BUNDLE_PX = 34

const toX = ({ zero, perMs }: Scale, at: number): number => (at - zero) * perMs

/**
 * Distributes bars over tracks, so that no two overlap. When the tracks are full, the remaining items become bundles
 * with a number. Overlap is tested in time and not in pixels: pixels are rounded differently from each origin, so two
 * marks that just touch would change tracks during a pan.
 */
export function layMarks(rows: readonly Row[], room: Room): LaidLane {
  const placed = rows.filter((row) => row.state !== 'arriving').toSorted(byStart)
  const isWide = (row: Row): boolean =>
    (row.latest - (row.earliest ?? row.latest)) * room.scale.perMs > WIDE * room.width
  const allWide = placed.filter(isWide)
  const wide = allWide.length > Math.min(FEW, room.tracks - 1) ? allWide : []
  const sharp = wide.length === 0 ? placed : placed.filter((row) => !isWide(row))
  const ends: number[] = []
  const marks: Mark[] = []
  const left: Row[] = []
  for (const row of sharp) {
    const { begin, end } = roomOf(row, room.scale.perMs)
    const free = ends.findIndex((last) => last < begin)
    const track = free >= 0 ? free : ends.length < room.tracks ? ends.length : -1
    if (track < 0) {
      left.push(row)
      continue
    }
    ends[track] = end
    marks.push({ ...markOf(row, room.scale), track })
  }
  return { marks: marks.toSorted((a, b) => a.at - b.at), bundles: bundle(left, room.scale), wide }
}

/** The time that a mark and the gap after it occupy. */
function roomOf(row: Row, perMs: number): { readonly begin: number; readonly end: number } {
  const [middle, earliest] = [middleOf(row), row.earliest ?? row.latest]
  const played = row.estimate === null ? 0 : (row.durationMs ?? 0)
  return {
    begin: Math.min(earliest, middle - DOT / perMs),
    end: Math.max(row.latest, earliest + LEAST_BAR / perMs, middle + DOT / perMs, middle + played) + GAP / perMs,
  }
}

function markOf(row: Row, scale: Scale): Mark {
  const at = toX(scale, middleOf(row))
  const left = toX(scale, row.earliest ?? row.latest)
  const right = Math.max(toX(scale, row.latest), left + LEAST_BAR)
  const hasDot = row.estimate !== null
  const ends = hasDot && row.durationMs !== null ? at + row.durationMs * scale.perMs : at
  return { row, left, right, at, hasDot, ends, track: 0 }
}

/** Bundles neighbours, because a number is readable and forty marks on one spot are not. */
function bundle(left: readonly Row[], scale: Scale): readonly Bundle[] {
  const bundles: { first: number; right: number; rows: Row[] }[] = []
  for (const row of left.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const middle = middleOf(row)
    const last = bundles.at(-1)
    if (last && (middle - last.first) * scale.perMs < BUNDLE_PX) {
      last.right = toX(scale, middle)
      last.rows.push(row)
    } else bundles.push({ first: middle, right: toX(scale, middle), rows: [row] })
  }
  return bundles.map(({ first, right, rows }) => ({ left: toX(scale, first), right, rows }))
}
