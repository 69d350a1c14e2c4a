import type { Lattice } from './lattice.ts'

/** Minimum of the smaller eigenvalue of the structure tensor. Below it a block cannot be located. */
const LEAST_STRUCTURE = 60

/** Displacement in cells. */
export interface Drift {
  readonly x: number
  readonly y: number
}

/**
 * How far a block of the outer picture is displaced from the inner one's (Lucas–Kanade, one step). Undefined if the
 * block has too little structure. A copy has no displacement. In two photos of one scene each object has its own,
 * depending on its distance.
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
  // The means are subtracted, because a block that is only lighter has not moved.
  const [a, b, c] = [xx - (mx * mx) / n, yy - (my * my) / n, xy - (mx * my) / n]
  const [p, q] = [xt - (mx * mt) / n, yt - (my * mt) / n]
  const det = a * b - c * c
  const weaker = (a + b) / 2 - Math.sqrt(((a - b) / 2) ** 2 + c * c)
  if (n < 9 || weaker < LEAST_STRUCTURE) return undefined
  return { x: (b * p - c * q) / det, y: (a * q - c * p) / det }
}

/** Minimum number of located blocks in a part of the picture. Parts with fewer do not count. */
const LEAST_BLOCKS = 5

/**
 * The second largest drift among sixteen parts of the picture, relative to that of the whole. The drift of a part is
 * the median of its blocks. Codec noise has no common direction and vanishes in the median, and resizing shifts all
 * parts by the same fraction of a pixel. But an object that moved or is nearer shifts by its own amount.
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
