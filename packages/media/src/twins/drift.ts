import type { Lattice } from './lattice.ts'

/** Of the two directions' structure the weaker one: below it a block does not say where it lies. */
const LEAST_STRUCTURE = 60

/** In cells. */
export interface Drift {
  readonly x: number
  readonly y: number
}

/**
 * How far the outer picture's block lies from the inner one's (Lucas–Kanade, one step); undefined where the block cannot
 * tell. A copy lies exactly; of two photos of one scene every thing lies a little elsewhere, each by its distance.
 */
export function driftAt(
  { columns, rows, inner, outer }: Lattice,
  at: { readonly x: number; readonly y: number; readonly side: number },
): Drift | undefined {
  let [n, mx, my, mt, xx, yy, xy, xt, yt] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let y = Math.max(1, at.y); y < Math.min(rows - 1, at.y + at.side); y += 1)
    for (let x = Math.max(1, at.x); x < Math.min(columns - 1, at.x + at.side); x += 1) {
      const i = y * columns + x
      const gx = ((inner[i + 1] ?? 0) - (inner[i - 1] ?? 0)) / 2
      const gy = ((inner[i + columns] ?? 0) - (inner[i - columns] ?? 0)) / 2
      const change = (outer[i] ?? 0) - (inner[i] ?? 0)
      n += 1
      mx += gx
      my += gy
      mt += change
      xx += gx * gx
      yy += gy * gy
      xy += gx * gy
      xt += gx * change
      yt += gy * change
    }
  // Without the means: a block that is lighter has not moved.
  const [a, b, c] = [xx - (mx * mx) / n, yy - (my * my) / n, xy - (mx * my) / n]
  const [p, q] = [xt - (mx * mt) / n, yt - (my * mt) / n]
  const det = a * b - c * c
  const weaker = (a + b) / 2 - Math.sqrt(((a - b) / 2) ** 2 + c * c)
  if (n < 9 || weaker < LEAST_STRUCTURE) return undefined
  return { x: (b * p - c * q) / det, y: (a * q - c * p) / det }
}

/** A part of the picture needs as many blocks that tell before it counts. */
const LEAST_BLOCKS = 5

/**
 * The second largest drift of sixteen parts of the picture beside that of the whole, each the middle of its blocks': what a
 * codec does to blocks points everywhere and vanishes in the middle, resizing shifts all by the same part of a pixel; but
 * what moved or lies nearer goes a way of its own.
 */
export function commonDrift(parts: readonly (readonly Drift[])[]): number {
  const whole = middleDrift(parts.flat())
  const drifts = parts
    .filter((part) => part.length >= LEAST_BLOCKS)
    .map((part) => middleDrift(part))
    .map(({ x, y }) => Math.hypot(x - whole.x, y - whole.y))
    .sort((a, b) => b - a)
  return drifts[1] ?? drifts[0] ?? 0
}

const middleDrift = (drifts: readonly Drift[]): Drift => ({
  x: middleOf(drifts.map(({ x }) => x)),
  y: middleOf(drifts.map(({ y }) => y)),
})

const middleOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
