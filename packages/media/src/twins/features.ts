// Local features: corners (FAST, ranked by Harris) over a pyramid, each with its direction and a descriptor of 128
// compared pairs of pixels (BRIEF, rotated by the direction). It is our own code, so that no library runs outside the
// sandbox.

import { findCorners } from './corners.ts'
import { describe, directionAt, MARGIN } from './descriptor.ts'
import { type Plane, shrunk } from './plane.ts'

/** A corner with a description of its surroundings, by which it is found again in a copy. */
export interface Feature {
  /** Position in fractions of the picture's width and height. */
  readonly x: number
  readonly y: number
  /** Pyramid level. Each level is a quarter coarser than the previous one. */
  readonly level: number
  /** Direction in radians, −π…π. */
  readonly angle: number
  /** The descriptor: 128 bits. */
  readonly bits: Uint32Array
  readonly strength: number
}

const LEVEL_STEP = 1.25
const LEVELS = 8
/** Minimum side of a level. A smaller level has no room for a feature with its surroundings. */
const LEAST_SIDE = 2 * MARGIN + 8
/** Number of features from the finest level. Coarser levels get fewer, but more than in proportion to their area. */
const FINEST_SHARE = 44
const FEATURES_MOST = 220

/** At most 220 features, the strongest, spread over the picture and the levels. */
export function findFeatures(plane: Plane): readonly Feature[] {
  const found: Feature[] = []
  let quota = FINEST_SHARE
  for (const [level, small] of pyramid(plane).entries()) {
    found.push(...levelFeatures(small, level, Math.round(quota)))
    quota *= 0.86
  }
  return found.slice(0, FEATURES_MOST)
}

function pyramid(plane: Plane): readonly Plane[] {
  const levels: Plane[] = []
  for (let level = 0; level < LEVELS; level += 1) {
    const scale = LEVEL_STEP ** level
    const [width, height] = [Math.round(plane.width / scale), Math.round(plane.height / scale)]
    if (width < LEAST_SIDE || height < LEAST_SIDE) break
    levels.push(level === 0 ? plane : shrunk(plane, width, height))
  }
  return levels
}

function levelFeatures(plane: Plane, level: number, most: number): readonly Feature[] {
  const smooth = smoothed(plane)
  return findCorners(plane, { margin: MARGIN, most }).map(({ x, y, strength }) => {
    const angle = directionAt(smooth, x, y)
    const bits = describe(smooth, { x, y, angle })
    return { x: (x + 0.5) / plane.width, y: (y + 0.5) / plane.height, level, angle, bits, strength }
  })
}

/**
 * Smooths by 5 × 5 means, because single pixels are noise and would differ in every copy. The edge is not smoothed,
 * because no pixel pair of a descriptor reaches that far.
 */
function smoothed({ width, height, data }: Plane): Plane {
  const across = new Uint16Array(data.length)
  for (let i = 2; i < data.length - 2; i += 1)
    across[i] = (data[i - 2] ?? 0) + (data[i - 1] ?? 0) + (data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)
  const out = new Uint8Array(data)
  const [one, two] = [width, 2 * width]
  for (let i = two; i < data.length - two; i += 1) {
    const sum = (across[i - two] ?? 0) + (across[i - one] ?? 0) + (across[i] ?? 0) + (across[i + one] ?? 0)
    out[i] = (sum + (across[i + two] ?? 0)) / 25
  }
  return { width, height, data: out }
}
