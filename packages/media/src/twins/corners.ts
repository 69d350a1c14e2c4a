import type { Plane } from './plane.ts'

export interface Corner {
  readonly x: number
  readonly y: number
  readonly strength: number
}

/** A circle of 16 pixels (FAST-9: nine in a row brighter or darker than the middle). */
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
const IN_A_ROW = 9
const THRESHOLD = 9
/** Cells across the longer side; each gives its strongest first, so that no caption takes them all. */
const CELLS = 8

/** Corners by FAST, ranked by Harris, the strongest of each cell of the picture in turns. */
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
  return spread(suppressed(found, width), plane, want.most)
}

function isFast(data: Uint8Array, at: number, offsets: readonly number[]): boolean {
  const middle = data[at] ?? 0
  const [high, low] = [middle + THRESHOLD, middle - THRESHOLD]
  // Nine in a row always hold two of any four that are a quarter apart.
  let brighter = 0
  let darker = 0
  for (let i = 0; i < 16; i += 4) {
    const value = data[at + (offsets[i] ?? 0)] ?? 0
    if (value > high) brighter += 1
    else if (value < low) darker += 1
  }
  if (brighter < 2 && darker < 2) return false
  let bright = 0
  let dark = 0
  for (let i = 0; i < 16 + IN_A_ROW - 1; i += 1) {
    const value = data[at + (offsets[i & 15] ?? 0)] ?? 0
    bright = value > high ? bright + 1 : 0
    dark = value < low ? dark + 1 : 0
    if (bright >= IN_A_ROW || dark >= IN_A_ROW) return true
  }
  return false
}

/** Harris over 7 × 7: high where the picture changes in both directions, ≤ 0 along an edge. */
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

/** The strongest within two pixels alone. */
function suppressed(found: readonly Corner[], width: number): readonly Corner[] {
  const strengths = new Map(found.map((corner) => [corner.y * width + corner.x, corner.strength]))
  return found.filter(({ x, y, strength }) => {
    for (let dy = -2; dy <= 2; dy += 1)
      for (let dx = -2; dx <= 2; dx += 1) {
        const other = strengths.get((y + dy) * width + x + dx)
        if (other !== undefined && (other > strength || (other === strength && (dy < 0 || (dy === 0 && dx < 0)))))
          return false
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
