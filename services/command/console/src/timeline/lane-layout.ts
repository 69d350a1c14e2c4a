import type { Row } from '../api/types.ts'
import type { Span } from './window.ts'

/** One item drawn in a lane; pixels. `dot` is undefined for an item without an estimate. */
export interface Bar {
  readonly row: Row
  readonly left: number
  readonly right: number
  readonly dot: number | undefined
  readonly track: number
}

export interface Heap {
  readonly left: number
  readonly width: number
  readonly count: number
}

export interface Lane {
  readonly bars: readonly Bar[]
  /** Instead of bars, where there are too many to tell apart. */
  readonly heaps: readonly Heap[]
  readonly tracks: number
  readonly most: number
}

const MOST_BARS = 160
const MOST_TRACKS = 6
const HEAP_WIDTH = 8

const isInside = (row: Row, span: Span): boolean => row.latest >= span.from && (row.earliest ?? row.latest) <= span.to

/** Whether bars could not be told apart. */
export const isCrowded = (rows: readonly Row[], span: Span): boolean =>
  rows.filter((row) => isInside(row, span)).length > MOST_BARS

/** Numbers of one lane: bin n begins at `from` + n × `binMs`, epoch ms. */
export interface LaneCounts {
  readonly from: number
  readonly binMs: number
  readonly counts: readonly number[]
}

/** Bars on as many tracks as keep them apart; a crowd becomes a histogram, of `told` where the service told it. */
export function layLane(rows: readonly Row[], span: Span, { width, told }: { width: number; told?: LaneCounts }): Lane {
  const scale = width / (span.to - span.from)
  const place = (at: number): number => (at - span.from) * scale
  const inside = rows.filter((row) => isInside(row, span))
  if (inside.length > MOST_BARS) return told ? heapTold(told, place, width) : heapUp(inside, place, width)
  const ends: number[] = []
  const bars = inside.map((row): Bar => {
    const left = Math.max(place(row.earliest ?? row.latest), -4)
    const right = Math.min(Math.max(place(row.latest), left + 3), width + 4)
    const dot = row.estimate === null ? undefined : place(row.estimate)
    const begin = Math.min(left, (dot ?? left) - 6)
    const free = ends.findIndex((end) => end < begin)
    const track = free >= 0 ? free : ends.length < MOST_TRACKS ? ends.length : shortest(ends)
    ends[track] = Math.max(right, (dot ?? right) + 6) + 3
    return { row, left, right, dot, track }
  })
  return { bars, heaps: [], tracks: Math.max(ends.length, 1), most: 0 }
}

const shortest = (ends: readonly number[]): number => ends.indexOf(Math.min(...ends))

/** An item is spread over its interval, so a bin may hold a small part of one: that is no heap. */
const LEAST = 0.05

function heapTold({ from, binMs, counts }: LaneCounts, place: (at: number) => number, width: number): Lane {
  const heaps = counts.flatMap((count, bin): Heap[] => {
    const left = place(from + bin * binMs)
    const right = place(from + (bin + 1) * binMs)
    if (count < LEAST || right <= 0 || left >= width) return []
    return [{ left, width: Math.max(right - left - 1, 1), count }]
  })
  return { bars: [], heaps, tracks: 3, most: Math.max(1, ...heaps.map(({ count }) => count)) }
}

function heapUp(rows: readonly Row[], place: (at: number) => number, width: number): Lane {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const at = place(row.estimate ?? row.latest)
    if (at < 0 || at > width) continue
    const slot = Math.floor(at / HEAP_WIDTH)
    counts.set(slot, (counts.get(slot) ?? 0) + 1)
  }
  const heaps = [...counts].map(([slot, count]) => ({ left: slot * HEAP_WIDTH, width: HEAP_WIDTH - 1, count }))
  return { bars: [], heaps, tracks: 3, most: Math.max(1, ...counts.values()) }
}
