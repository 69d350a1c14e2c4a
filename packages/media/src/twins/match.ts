import { mirroredBits } from './descriptor.ts'
import type { Feature } from './features.ts'
import type { StillPrint } from './fingerprint.ts'
import { ones } from './picture-hash.ts'
import { type Turn, turnPoint } from './plane.ts'

/**
 * Two features that look alike. Their positions are in pixels, after the first picture is rotated to match the second.
 */
export interface Match {
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
}

export interface TurnMatches {
  readonly turn: Turn
  readonly matches: readonly Match[]
}

/** Maximum Hamming distance out of 128 bits. Unlike descriptors differ in 64 ± 6. */
const MOST_DIFFERENT = 34
/** Maximum ratio of the best distance to the best one elsewhere: the best match elsewhere must be clearly worse. */
const RATIO = 0.87
/** Features within this fraction of the picture are the same place, seen at two sizes. */
const SAME_PLACE = 0.03
const QUARTER = Math.PI / 2
const ANGLE_ERROR = 0.35

interface Pair {
  readonly a: Feature
  readonly b: Feature
}

/**
 * Groups the matches by orientation, the largest group first. Copies are rotated only by quarter turns and mirrored,
 * never by a few degrees.
 */
export function matchesByTurn(a: StillPrint, b: StillPrint): readonly TurnMatches[] {
  const groups: TurnMatches[] = []
  for (const mirrored of [false, true]) {
    const pairs = nearest(a, b, mirrored)
    for (const quarters of [0, 1, 2, 3] as const) {
      const turn = { quarters, mirrored }
      const fit = pairs.filter((pair) => isTurned(pair, turn))
      if (fit.length >= 4) groups.push({ turn, matches: fit.map((pair) => placed(pair, { a, b, turn })) })
    }
  }
  return groups.sort((x, y) => y.matches.length - x.matches.length)
}

function nearest(a: StillPrint, b: StillPrint, mirrored: boolean): readonly Pair[] {
  const ours = Uint32Array.from(a.features.flatMap(({ bits }) => [...(mirrored ? mirroredBits(bits) : bits)]))
  const distances = new Uint8Array(a.features.length)
  return b.features.flatMap((feature) => {
    measure(ours, feature.bits, distances)
    const found = clearest(a.features, distances)
    return found === undefined ? [] : [{ a: found, b: feature }]
  })
}

/** Counts, for each descriptor in `ours` (four numbers each), the bits that differ from `wanted`. */
function measure(ours: Uint32Array, wanted: Uint32Array, distances: Uint8Array): void {
  const [w0, w1, w2, w3] = [wanted[0] ?? 0, wanted[1] ?? 0, wanted[2] ?? 0, wanted[3] ?? 0]
  for (let i = 0, at = 0; i < distances.length; i += 1, at += 4)
    distances[i] =
      ones((ours[at] ?? 0) ^ w0) +
      ones((ours[at + 1] ?? 0) ^ w1) +
      ones((ours[at + 2] ?? 0) ^ w2) +
      ones((ours[at + 3] ?? 0) ^ w3)
}

/** The nearest descriptor, unless one elsewhere in the picture is nearly as near. */
function clearest(features: readonly Feature[], distances: Uint8Array): Feature | undefined {
  let first = 0
  for (let i = 1; i < distances.length; i += 1) if ((distances[i] ?? 128) < (distances[first] ?? 128)) first = i
  const least = distances[first] ?? 128
  const found = features[first]
  if (found === undefined || least > MOST_DIFFERENT) return undefined
  const rivals = features.some((other, i) => least > RATIO * (distances[i] ?? 128) && isElsewhere(other, found))
  return rivals ? undefined : found
}

const isElsewhere = (a: Feature, b: Feature): boolean =>
  Math.abs(a.x - b.x) > SAME_PLACE || Math.abs(a.y - b.y) > SAME_PLACE

function isTurned({ a, b }: Pair, { quarters, mirrored }: Turn): boolean {
  const from = mirrored ? Math.PI - a.angle : a.angle
  const off = b.angle - from - quarters * QUARTER
  return Math.abs(Math.atan2(Math.sin(off), Math.cos(off))) < ANGLE_ERROR
}

function placed({ a, b }: Pair, at: { readonly a: StillPrint; readonly b: StillPrint; readonly turn: Turn }): Match {
  const swaps = at.turn.quarters % 2 === 1
  const [x, y] = turnPoint(at.turn, a.x, a.y)
  const width = swaps ? at.a.height : at.a.width
  const height = swaps ? at.a.width : at.a.height
  return { ax: x * width, ay: y * height, bx: b.x * at.b.width, by: b.y * at.b.height }
}
