import { KINDS, STATES } from '../../shared/api/types.ts'
import { TILE_BINS } from './levels.ts'

/** Counts of a tile by kind and state, indexed by `laneNumber`. Undefined where there are none. */
export type DensityTile = readonly (Float32Array | undefined)[]

export const laneNumber = (kind: number, state: number): number => kind * STATES.length + state
const LANES = KINDS.length * STATES.length

const placeIn = (names: readonly string[], name: string): number => names.indexOf(name)

interface DensityAnswer {
  readonly from: number
  readonly binMs: number
  readonly lanes: readonly { readonly kind: string; readonly state: string; readonly counts: readonly number[] }[]
}

/** Puts the service's counts into the tile's bins. The answer's first bin may lie before the tile. */
export function readTile(answer: DensityAnswer, from: number): DensityTile {
  const tile: (Float32Array | undefined)[] = Array.from({ length: LANES }, () => undefined)
  const skip = Math.round((from - answer.from) / answer.binMs)
  for (const { kind, state, counts } of answer.lanes) {
    const [k, s] = [placeIn(KINDS, kind), placeIn(STATES, state)]
    if (k < 0 || s < 0) continue
    const own = new Float32Array(TILE_BINS)
    for (let bin = 0; bin < TILE_BINS; bin += 1) own[bin] = counts[bin + skip] ?? 0
    tile[laneNumber(k, s)] = own
  }
  return tile
}

/**
 * The number of items of one kind between two bins of a tile, the second one excluded. Fractions of bins count in part.
 */
export function massIn(tile: DensityTile, kind: number, first: number, end: number): number {
  let sum = 0
  for (let state = 0; state < STATES.length; state += 1) {
    const counts = tile[laneNumber(kind, state)]
    if (!counts) continue
    const [low, high] = [Math.max(0, first), Math.min(TILE_BINS, end)]
    for (let bin = Math.floor(low); bin < high; bin += 1) {
      const share = Math.min(high, bin + 1) - Math.max(low, bin)
      sum += (counts[bin] ?? 0) * share
    }
  }
  return sum
}
