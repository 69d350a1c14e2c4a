import { KINDS } from '../../shared/api/types.ts'
import type { Span } from '../window.ts'
import type { AxisLane } from './axis-lane.ts'
import { type DensityTile, massIn } from './density-tile.ts'
import { levelOf, sizeOf, tileSpan, tilesOf } from './levels.ts'

type TileOf = (lane: AxisLane, level: number, index: number) => DensityTile | undefined

const ALL_KINDS = KINDS.map((_, n) => n)

/** The approximate number of items in a span. Undefined until all tiles of the span are loaded. */
function knownMass(tileOf: TileOf, lane: AxisLane, span: Span, width: number): number | undefined {
  const level = levelOf(span, width)
  const kinds = lane.kind === undefined ? ALL_KINDS : [lane.kind]
  let sum = 0
  for (const index of tilesOf(span, level)) {
    const found = tileOf(lane, level, index)
    if (!found) return undefined
    const { from } = tileSpan(level, index)
    const [first, end] = [(span.from - from) / sizeOf(level), (span.to - from) / sizeOf(level)]
    for (const kind of kinds) sum += massIn(found, kind, first, end)
  }
  return sum
}

export interface Masses {
  /** NaN before anything is loaded. */
  of(lane: AxisLane, span: Span, width: number): number
  forget(): void
}

/** A computed number of items (`mass`), with the inputs from which it was computed. It is reused within a frame. */
interface Asked {
  readonly span: Span
  readonly width: number
  readonly version: number
  readonly mass: number
}

/**
 * Counts the items of lanes. While a finer tile loads, the last known number stays, so that a lane does not flicker.
 * `version` must increase with every change of the loaded data.
 */
export function createMasses(tileOf: TileOf, version: () => number): Masses {
  const last = new Map<string, number>()
  const asked = new Map<string, Asked>()
  return {
    of(lane, span, width) {
      const now = version()
      const found = asked.get(lane.key)
      if (found && found.span === span && found.width === width && found.version === now) return found.mass
      const known = knownMass(tileOf, lane, span, width)
      if (known !== undefined) last.set(lane.key, known)
      const mass = known ?? last.get(lane.key) ?? Number.NaN
      asked.set(lane.key, { span, width, version: now, mass })
      return mass
    },
    forget() {
      last.clear()
      asked.clear()
    },
  }
}
