import { KINDS } from '../../api/types.ts'
import type { Span } from '../window.ts'
import type { AxisLane } from './axis-lane.ts'
import { type DensityTile, massIn } from './density-tile.ts'
import { levelOf, sizeOf, tileSpan, tilesOf } from './levels.ts'

type TileOf = (lane: AxisLane, level: number, index: number) => DensityTile | undefined

const ALL_KINDS = KINDS.map((_, n) => n)

/** About how many items run in a span; undefined while nothing is known of a part of it. */
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
  /** Not a number before anything is known. */
  of(lane: AxisLane, span: Span, width: number): number
  forget(): void
}

/** While a finer tile is on its way, what was last known decides: a lane must not flicker. */
export function createMasses(tileOf: TileOf): Masses {
  const last = new Map<string, number>()
  return {
    of(lane, span, width) {
      const known = knownMass(tileOf, lane, span, width)
      if (known !== undefined) last.set(lane.key, known)
      return known ?? last.get(lane.key) ?? Number.NaN
    },
    forget: () => last.clear(),
  }
}
