import type { Plane } from './plane.ts'

export interface Corner {
  readonly x: number
  readonly y: number
  readonly strength: number
}

/** The 16 pixels of a circle (FAST-9: nine in a row are brighter or darker than the centre). */
const CIRCLE: readonly (readonly [number, number])[] = [
  [0, -3],
  [1, -3],
  [2, -2],
  [3, -1],
  [3, 0],
  [3, 1],
  [2, 2],
  [1, 3],
  [0, 3],
  [-1, 3],
  [-2, 2],
  [-3, 1],
  [-3, 0],
  [-3, -1],
  [-2, -2],
  [-1, -3],
]
const THRESHOLD = 9
/**
 * Number of cells across the longer side. Each cell contributes its strongest corners first, so that a caption cannot
 * take them all.
 */
const CELLS = 8
/** Size of a neighbourhood of 5 × 5 pixels. */
const NEIGHBOURS = 25

/** Finds corners by FAST and ranks them by Harris. The strongest corners of each cell are taken in turns. */
export function findCorners(plane: Plane, want: { readonly margin: number; readonly most: number }): readonly Corner[] {
  const { width, height, data } = plane
  const offsets = CIRCLE.map(([dx, dy]) => dy * width + dx)
  const found: Corner[] = []
  const { margin } = want
  for (let y = margin; y < height - margin; y += 1)
    for (let x = margin; x < width - margin; x += 1) {
      const at = y * width + x
      if (!isFast(data, at, offsets)) continue
      const strength = harris(data, at, width)
      if (strength > 0) found.push({ x, y, strength })
    }
  return spread(suppressed(found, plane), plane, want.most)
}

function isFast(data: Uint8Array, at: number, offsets: readonly number[]): boolean {
  const middle = data[at] ?? 0
  const [high, low] = [middle + THRESHOLD, middle - THRESHOLD]
  let [bright, dark] = [0, 0]
  for (let i = 0; i < 16; i += 1) {
    const value = data[at + (offsets[i] ?? 0)] ?? 0
    if (value > high) bright |= 1 << i
    else if (value < low) dark |= 1 << i
    // Nine neighbours on the circle always include one of these first nine pixels. If none of them differs from the
    // centre, there is no corner.
    if (i === 8 && bright === 0 && dark === 0) return false
  }
  return hasRun(bright) || hasRun(dark)
}

/** Whether nine neighbouring bits of a circle of 16 are set. */
function hasRun(circle: number): boolean {
  if (circle === 0) return false
  const twice = circle | (circle << 16)
  const two = twice & (twice >>> 1)
  const four = two & (two >>> 2)
  const eight = four & (four >>> 4)
  return (eight & (twice >>> 8)) !== 0
}

/** Harris response over 7 × 7 pixels: high if the picture changes in both directions, ≤ 0 along an edge. */
function harris(data: Uint8Array, at: number, width: number): number {
  let [xx, yy, xy] = [0, 0, 0]
  for (let dy = -3; dy <= 3; dy += 1)
    for (let dx = -3; dx <= 3; dx += 1) {
      const i = at + dy * width + dx
      const gx = (data[i + 1] ?? 0) - (data[i - 1] ?? 0)
      const gy = (data[i + width] ?? 0) - (data[i - width] ?? 0)
      xx += gx * gx
      yy += gy * gy
      xy += gx * gy
    }
  return xx * yy - xy * xy - 0.04 * (xx + yy) ** 2
}

/** Keeps only the strongest corner within two pixels. */
function suppressed(found: readonly Corner[], plane: Plane): readonly Corner[] {
  const strengths = new Float64Array(plane.data.length)
  for (const { x, y, strength } of found) strengths[y * plane.width + x] = strength
  return found.filter(({ x, y, strength }) => {
    const at = y * plane.width + x
    for (let i = 0; i < NEIGHBOURS; i += 1) {
      const other = strengths[at + (Math.floor(i / 5) - 2) * plane.width + (i % 5) - 2] ?? 0
      // Of two equal corners the later one is kept.
      if (other > strength || (other === strength && i > NEIGHBOURS / 2)) return false
    }
    return true
  })
}

function spread(found: readonly Corner[], plane: Plane, most: number): readonly Corner[] {
  const size = Math.max(plane.width, plane.height) / CELLS
  const cells = new Map<number, Corner[]>()
  for (const corner of [...found].sort((a, b) => b.strength - a.strength)) {
    const cell = Math.floor(corner.y / size) * CELLS + Math.floor(corner.x / size)
    const there = cells.get(cell)
    if (there) there.push(corner)
    else cells.set(cell, [corner])
  }
  const picked: Corner[] = []
  for (let turn = 0; picked.length < most; turn += 1) {
    const round = [...cells.values()].flatMap((cell) => cell[turn] ?? []).sort((a, b) => b.strength - a.strength)
    if (round.length === 0) break
    picked.push(...round.slice(0, most - picked.length))
  }
  return picked
}
