// Local features: corners (FAST, ranked by Harris) over a pyramid, each with its direction and 128 compared pairs of its
// surroundings (BRIEF, turned by the direction). Written here so that nothing foreign runs outside the sandbox.

import { findCorners } from './corners.ts'
import { describe, directionAt, MARGIN } from './descriptor.ts'
import { boxMean, type Plane, sumsOf } from './plane.ts'

/** What a corner's surroundings look like; found again in a copy. */
export interface Feature {
  /** Shares of the picture's width and height. */
  readonly x: number
  readonly y: number
  /** Pyramid level: each is a quarter coarser than the one before. */
  readonly level: number
  /** Radians, −π…π. */
  readonly angle: number
  /** 128 bits. */
  readonly bits: Uint32Array
  readonly strength: number
}

export const LEVEL_STEP = 1.25
const LEVELS = 8
/** Coarser than this holds no feature with its surroundings. */
const LEAST_SIDE = 2 * MARGIN + 8
/** Of the finest level; coarser ones less, but not as little as their area. */
const FINEST_SHARE = 44
const FEATURES_MOST = 220

/** Strongest spread over the picture and the levels, at most 220. */
export function findFeatures(plane: Plane): readonly Feature[] {
  const found: Feature[] = []
  let quota = FINEST_SHARE
  for (const [level, small] of pyramid(plane).entries()) {
    found.push(...levelFeatures(small, level, Math.round(quota)))
    quota *= 0.86
  }
  return found.slice(0, FEATURES_MOST)
}

function* levels(plane: Plane): Generator<Plane> {
  const sums = sumsOf(plane)
  for (let level = 0; level < LEVELS; level += 1) {
    const scale = LEVEL_STEP ** level
    const width = Math.round(plane.width / scale)
    const height = Math.round(plane.height / scale)
    if (width < LEAST_SIDE || height < LEAST_SIDE) return
    const data = new Uint8Array(width * height)
    const [sx, sy] = [plane.width / width, plane.height / height]
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        data[y * width + x] = boxMean(sums, [x * sx, y * sy, (x + 1) * sx, (y + 1) * sy]) + 0.5
    yield { width, height, data }
  }
}
const pyramid = (plane: Plane): readonly Plane[] => [...levels(plane)]

function levelFeatures(plane: Plane, level: number, most: number): readonly Feature[] {
  const smooth = smoothed(plane)
  return findCorners(plane, { margin: MARGIN, most }).map(({ x, y, strength }) => {
    const angle = directionAt(smooth, x, y)
    const bits = describe(smooth, { x, y, angle })
    return { x: (x + 0.5) / plane.width, y: (y + 0.5) / plane.height, level, angle, bits, strength }
  })
}

/** 5 × 5 means: single pixels are noise, and pairs of them would differ in every copy. */
function smoothed({ width, height, data }: Plane): Plane {
  const sums = sumsOf({ width, height, data })
  const out = new Uint8Array(width * height)
  const stride = width + 1
  const { at } = sums
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - 2) * stride
    const low = Math.min(height, y + 3) * stride
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - 2)
      const right = Math.min(width, x + 3)
      const area = ((low - top) / stride) * (right - left)
      out[y * width + x] =
        ((at[low + right] ?? 0) - (at[low + left] ?? 0) - (at[top + right] ?? 0) + (at[top + left] ?? 0)) / area
    }
  }
  return { width, height, data: out }
}
