import type { Row } from '../../shared/api/types.ts'
import { byStart, middleOf } from '../row-order.ts'

/** One item in a lane; pixels from the scale's own zero, so that a pan only moves them all. */
export interface Mark {
  readonly row: Row
  readonly left: number
  readonly right: number
  /** Where its estimate stands; its end where it has none. */
  readonly at: number
  readonly hasDot: boolean
  /** Where its recording ends; `at` where it has no length. */
  readonly ends: number
  readonly track: number
}

/** Items that found no track of their own, drawn as one. */
export interface Bundle {
  readonly left: number
  readonly right: number
  readonly rows: readonly Row[]
}

export interface LaidLane {
  /** In the order of time. */
  readonly marks: readonly Mark[]
  readonly bundles: readonly Bundle[]
  /** So wide that they say nothing of what is seen: told as a number, with those that the service left out. */
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
  /** Pixels of the axis. */
  readonly width: number
}

const DOT = 7
const LEAST_BAR = 4
const GAP = 3
/** An interval that is this many times what is seen lies over all of it, wherever one looks. */
const WIDE = 2.5
/** So few stand in tracks however wide they are. */
const FEW = 3
const BUNDLE_PX = 34

const toX = ({ zero, perMs }: Scale, at: number): number => (at - zero) * perMs

/**
 * Bars on as many tracks as keep them apart, sharp ones first; where tracks run out, bundles with a number. What is next
 * to what is decided in time and not in pixels: those are rounded otherwise from each zero, and two marks that just meet
 * would change their tracks while somebody pans.
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

/** The time over which a mark is drawn, with the gap behind it. */
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

/** Neighbours together: a number can be read, forty marks on one spot cannot. */
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
