import type { Plane } from './plane.ts'

const RADIUS = 15
/** How far a rotated pair of points may reach from a corner, in pixels. */
export const MARGIN = 17
const PAIRS = 128
const HALF = PAIRS / 2
const DIRECTIONS = 64

/**
 * Pairs of points around a corner, which are compared for brightness. The second half mirrors the first. So the bits of
 * a mirrored picture are the same with the halves swapped, and one descriptor serves both.
 */
const PATTERN: Int8Array = makePattern()

function makePattern(): Int8Array {
  let state = 0x2f6e2b1
  // The generator of Numerical Recipes, which gives the same pairs on every platform, for ever.
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const point = (): readonly [number, number] => {
    for (;;) {
      const [x, y] = [(next() + next() + next() - 1.5) * 18, (next() + next() + next() - 1.5) * 18]
      if (Math.hypot(x, y) <= RADIUS - 1) return [Math.round(x), Math.round(y)]
    }
  }
  const pattern = new Int8Array(PAIRS * 4)
  for (let i = 0; i < HALF; ) {
    const [a, b] = [point(), point()]
    if (Math.hypot(a[0] - b[0], a[1] - b[1]) < 5) continue
    pattern.set([a[0], a[1], b[0], b[1]], i * 4)
    pattern.set([a[0], -a[1], b[0], -b[1]], (i + HALF) * 4)
    i += 1
  }
  return pattern
}

/** The pattern, rotated to each of 64 directions. */
const TURNED: readonly Int8Array[] = Array.from({ length: DIRECTIONS }, (_, d) => {
  const angle = (d / DIRECTIONS) * 2 * Math.PI
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return Int8Array.from({ length: PATTERN.length }, (_value, i) => {
    const even = i - (i % 2)
    const [x, y] = [PATTERN[even] ?? 0, PATTERN[even + 1] ?? 0]
    return Math.round(i % 2 === 0 ? x * cos - y * sin : x * sin + y * cos)
  })
})

/** Half-width of each row of a disc. */
const DISC: readonly number[] = Array.from({ length: 2 * RADIUS + 1 }, (_, i) =>
  Math.floor(Math.sqrt(RADIUS ** 2 - (i - RADIUS) ** 2)),
)

/** The direction of a corner: the angle from its centre to the centroid of the brightness around it. */
export function directionAt({ width, data }: Plane, x: number, y: number): number {
  let [mx, my] = [0, 0]
  for (let dy = -RADIUS; dy <= RADIUS; dy += 1) {
    const reach = DISC[dy + RADIUS] ?? 0
    const row = (y + dy) * width + x
    let sum = 0
    for (let dx = -reach; dx <= reach; dx += 1) {
      const value = data[row + dx] ?? 0
      sum += value
      mx += dx * value
    }
    my += dy * sum
  }
  return Math.atan2(my, mx)
}

export function describe(
  { width, data }: Plane,
  { x, y, angle }: { readonly x: number; readonly y: number; readonly angle: number },
): Uint32Array {
  const direction = (Math.round((angle / (2 * Math.PI)) * DIRECTIONS) + DIRECTIONS) % DIRECTIONS
  const pattern = TURNED[direction] ?? PATTERN
  const bits = new Uint32Array(PAIRS / 32)
  const at = y * width + x
  for (let i = 0; i < PAIRS; i += 1) {
    const a = data[at + (pattern[i * 4 + 1] ?? 0) * width + (pattern[i * 4] ?? 0)] ?? 0
    const b = data[at + (pattern[i * 4 + 3] ?? 0) * width + (pattern[i * 4 + 2] ?? 0)] ?? 0
    if (a < b) bits[i >> 5] = (bits[i >> 5] ?? 0) | (1 << (i & 31))
  }
  return bits
}

/** The `bits` for the mirrored picture. */
export const mirroredBits = (bits: Uint32Array): Uint32Array =>
  Uint32Array.of(bits[2] ?? 0, bits[3] ?? 0, bits[0] ?? 0, bits[1] ?? 0)
