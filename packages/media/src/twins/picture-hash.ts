import { type Plane, resampled, wholeOf } from './plane.ts'

const SIDE = 32
const KEPT = 8

/** Cosines of the DCT-II: KEPT rows of SIDE values. */
const COSINES = Float64Array.from({ length: KEPT * SIDE }, (_, i) => {
  const k = Math.floor(i / SIDE)
  const n = i % SIDE
  return Math.cos(((2 * n + 1) * k * Math.PI) / (2 * SIDE))
})

/**
 * A 64-bit hash of the whole picture: for each of the 64 lowest frequencies (of a 32 × 32 mean), whether it is above
 * their median. It survives recompression, resizing and changes of brightness, but not crops or bars.
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
  const small = resampled(plane, wholeOf(plane), { columns: SIDE, rows: SIDE })
  const rows = new Float64Array(SIDE * KEPT)
  for (let i = 0; i < small.length; i += 1)
    for (let k = 0; k < KEPT; k += 1) {
      const to = (i >> 5) * KEPT + k
      rows[to] = (rows[to] ?? 0) + (small[i] ?? 0) * (COSINES[k * SIDE + (i & 31)] ?? 0)
    }
  const waves = new Float64Array(KEPT * KEPT)
  for (let i = 0; i < rows.length; i += 1)
    for (let v = 0; v < KEPT; v += 1) {
      const to = v * KEPT + (i % KEPT)
      waves[to] = (waves[to] ?? 0) + (rows[i] ?? 0) * (COSINES[v * SIDE + Math.floor(i / KEPT)] ?? 0)
    }
  return waves
}

/** Number of the 64 bits that differ. */
export function hashDistance(a: bigint, b: bigint): number {
  const differ = BigInt.asUintN(64, a ^ b)
  return ones(Number(differ & 0xffffffffn)) + ones(Number(differ >> 32n))
}

/** Number of bits set in a 32-bit value. */
export function ones(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
