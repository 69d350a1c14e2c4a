import type { CoverageCell, Placement } from '@firsthand/domain'
import { sendersOf } from './senders.ts'
import type { SceneItem } from './world.ts'

const MINUTE = 60_000
const SIZE_M = 250
/** Degrees of latitude of one square. */
const LAT_STEP = (SIZE_M / 6_371_000) * (180 / Math.PI)
/** A wider placement may lie in any of many minutes, so it covers none for certain. */
const WIDEST_MS = 300_000
/** Upper bound on the cells. It is enough for an incident: six hours of a hundred squares, by the minute. */
const MOST_CELLS = 36_000
const LONGEST_MIN = 240

interface Cell {
  readonly minute: number
  readonly y: number
  readonly x: number
  readonly submissions: Set<string>
}

/**
 * The number of separate submissions that cover each 250 m square in each minute; copies count once. The squares are
 * those where any item lies. The minutes are those near any item. A cell without a submission is a gap; no footage does
 * not mean no event.
 */
export function coverageOf(placements: readonly Placement[], items: readonly SceneItem[]): readonly CoverageCell[] {
  const about = new Map(items.map((item) => [item.item, item]))
  const senders = sendersOf(items)
  const cells = new Map<string, Cell>()
  const squares = new Map<string, { readonly y: number; readonly x: number }>()
  for (const { item, estimate, earliest, latest, place } of placements) {
    const known = about.get(item)
    if (!known || estimate === undefined || !place || place.radiusM > 2 * SIZE_M || latest - earliest > WIDEST_MS)
      continue
    const sender = senders.get(item) ?? known.submission
    const y = Math.floor(place.lat / LAT_STEP)
    const x = Math.floor(place.lon / lonStep(y))
    squares.set(`${y}:${x}`, { y, x })
    const from = Math.floor(estimate / MINUTE)
    const to = Math.min(Math.floor((estimate + (known.durationMs ?? 0)) / MINUTE), from + LONGEST_MIN)
    for (let minute = from; minute <= to; minute++) {
      const key = `${minute}:${y}:${x}`
      const cell = cells.get(key)
      if (cell) cell.submissions.add(sender)
      else cells.set(key, { minute, y, x, submissions: new Set([sender]) })
    }
  }
  return withGaps(cells, [...squares.values()])
}

/** Adds the empty cells: each square in every busy minute. */
function withGaps(
  cells: ReadonlyMap<string, Cell>,
  squares: readonly { readonly y: number; readonly x: number }[],
): readonly CoverageCell[] {
  const minutes = busyMinutes([...cells.values()])
  const all: CoverageCell[] = []
  for (const minute of minutes) {
    if (all.length + squares.length > MOST_CELLS) break
    for (const { y, x } of squares)
      all.push(toCell({ minute, y, x }, cells.get(`${minute}:${y}:${x}`)?.submissions.size ?? 0))
  }
  return all.toSorted((a, b) => a.fromMs - b.fromMs || a.lat - b.lat || a.lon - b.lon)
}

const AROUND_MIN = 5

/**
 * Minutes within five minutes of any item, the busiest first. The minutes of an old picture, taken years before, come
 * last, because few items lie near it.
 */
function busyMinutes(cells: readonly Cell[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const { minute, submissions } of cells)
    for (let near = minute - AROUND_MIN; near <= minute + AROUND_MIN; near++)
      counts.set(near, (counts.get(near) ?? 0) + submissions.size)
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([minute]) => minute)
}

const lonStep = (y: number): number => LAT_STEP / Math.max(0.05, Math.cos((y * LAT_STEP * Math.PI) / 180))

const toCell = ({ minute, y, x }: Omit<Cell, 'submissions'>, submissions: number): CoverageCell => ({
  fromMs: minute * MINUTE,
  toMs: (minute + 1) * MINUTE,
  lat: y * LAT_STEP,
  lon: x * lonStep(y),
  sizeM: SIZE_M,
  submissions,
})
