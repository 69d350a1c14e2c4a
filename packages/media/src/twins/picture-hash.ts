import { boxMean, type Plane, sumsOf } from './plane.ts'

const SIDE = 32
const KEPT = 8

/** cos of the DCT-II, KEPT rows of SIDE. */
const COSINES = Float64Array.from({ length: KEPT * SIDE }, (_, i) => {
  const k = Math.floor(i / SIDE)
  const n = i % SIDE
  return Math.cos(((2 * n + 1) * k * Math.PI) / (2 * SIDE))
})

/**
 * 64 bits over the whole picture: for each of the 64 slowest waves (of a 32 × 32 mean) whether it is above their
 * median. Survives recompression, resizing and brightness; not crops or bars.
 */
export function pictureHash(plane: Plane): bigint {
  const waves = slowWaves(plane)
  const sorted = Float64Array.from(waves.subarray(1)).sort()
  const middle = sorted[31] ?? 0
  let hash = 0n
  for (let i = 0; i < 64; i += 1) if ((waves[i] ?? 0) > middle) hash |= 1n << BigInt(i)
  return BigInt.asIntN(64, hash)
}

function slowWaves(plane: Plane): Float64Array {
  const sums = sumsOf(plane)
  const [sx, sy] = [plane.width / SIDE, plane.height / SIDE]
  const rows = new Float64Array(SIDE * KEPT)
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const value = boxMean(sums, [x * sx, y * sy, (x + 1) * sx, (y + 1) * sy])
      for (let k = 0; k < KEPT; k += 1)
        rows[y * KEPT + k] = (rows[y * KEPT + k] ?? 0) + value * (COSINES[k * SIDE + x] ?? 0)
    }
  const waves = new Float64Array(KEPT * KEPT)
  for (let v = 0; v < KEPT; v += 1)
    for (let y = 0; y < SIDE; y += 1) {
      const weight = COSINES[v * SIDE + y] ?? 0
      for (let u = 0; u < KEPT; u += 1)
        waves[v * KEPT + u] = (waves[v * KEPT + u] ?? 0) + weight * (rows[y * KEPT + u] ?? 0)
    }
  return waves
}

/** How many of the 64 bits differ. */
export function hashDistance(a: bigint, b: bigint): number {
  const differ = BigInt.asUintN(64, a ^ b)
  return ones(Number(differ & 0xffffffffn)) + ones(Number(differ >> 32n))
}

/** Bits set in 32. */
export function ones(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
