/** Luminance of a picture, row by row, 0–255, as the sandbox made it. Twins are found by nothing else. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/**
 * One of the eight orientations of a picture: first mirrored left to right, then rotated clockwise by quarter turns.
 */
export interface Turn {
  readonly quarters: 0 | 1 | 2 | 3
  readonly mirrored: boolean
}

export const TURNS: readonly Turn[] = [
  { quarters: 0, mirrored: false },
  { quarters: 1, mirrored: false },
  { quarters: 2, mirrored: false },
  { quarters: 3, mirrored: false },
  { quarters: 0, mirrored: true },
  { quarters: 1, mirrored: true },
  { quarters: 2, mirrored: true },
  { quarters: 3, mirrored: true },
]

export function turned(plane: Plane, turn: Turn): Plane {
  if (turn.quarters === 0 && !turn.mirrored) return plane
  const { width: w, height: h, data } = plane
  const swaps = turn.quarters % 2 === 1
  const width = swaps ? h : w
  const height = swaps ? w : h
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = sourceOf(turn, { x, y, w, h })
      out[y * width + x] = data[from] ?? 0
    }
  return { width, height, data: out }
}

/** Index in the original plane of the cell that is at x, y after the turn. */
function sourceOf(turn: Turn, at: { x: number; y: number; w: number; h: number }): number {
  const { x, y, w, h } = at
  let [sx, sy] = [x, y]
  if (turn.quarters === 1) [sx, sy] = [y, h - 1 - x]
  else if (turn.quarters === 2) [sx, sy] = [w - 1 - x, h - 1 - y]
  else if (turn.quarters === 3) [sx, sy] = [w - 1 - y, x]
  return sy * w + (turn.mirrored ? w - 1 - sx : sx)
}

/** Position of the point x, y (fractions of the sides) after `turn`. */
export function turnPoint({ quarters, mirrored }: Turn, x: number, y: number): readonly [number, number] {
  const mx = mirrored ? 1 - x : x
  if (quarters === 1) return [1 - y, mx]
  if (quarters === 2) return [1 - mx, 1 - y]
  if (quarters === 3) return [y, 1 - mx]
  return [mx, y]
}

/** A rectangle of a plane, in cells. Edges may be fractions. Outside the plane the plane's edge is repeated. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Resamples a box to columns × rows by area means. This is exact, if each cell of the plane counts as uniform. */
export function resampled(
  plane: Plane,
  box: Box,
  size: { readonly columns: number; readonly rows: number },
): Float64Array {
  const { width, height } = plane
  const { columns, rows } = size
  const across = cutsOf(box.left, box.right, columns, width)
  const down = cutsOf(box.top, box.bottom, rows, height)
  // Prefix sums of each column's means, downwards, so that a lattice cell is the difference of two sums.
  const sums = new Float64Array((height + 1) * columns)
  const row = new Float64Array(width + 1)
  for (let y = 0; y < height; y += 1) {
    prefix(plane.data, y * width, row)
    addRow(sums, y * columns, { row, cuts: across, columns })
  }
  return differences(sums, down, size)
}

interface Cut {
  readonly at: number
  readonly part: number
}

/** Positions that divide a side into `n`, each as whole cells and a fraction of the next. */
function cutsOf(from: number, to: number, n: number, length: number): readonly Cut[] {
  return Array.from({ length: n + 1 }, (_, i) => {
    const x = Math.min(length, Math.max(0, from + ((to - from) * i) / n))
    const at = Math.min(length - 1, Math.floor(x))
    return { at, part: x - at }
  })
}

function prefix(data: Uint8Array, from: number, row: Float64Array): void {
  let sum = 0
  for (let x = 0; x + 1 < row.length; x += 1) {
    sum += data[from + x] ?? 0
    row[x + 1] = sum
  }
}

interface RowCuts {
  readonly row: Float64Array
  readonly cuts: readonly Cut[]
  readonly columns: number
}

function addRow(sums: Float64Array, from: number, { row, cuts, columns }: RowCuts): void {
  let [before, beforeAt] = [0, 0]
  for (let i = 0; i <= columns; i += 1) {
    const { at, part } = cuts[i] ?? { at: 0, part: 0 }
    const low = row[at] ?? 0
    const here = low + part * ((row[at + 1] ?? 0) - low)
    const x = at + part
    if (i > 0) {
      const width = x - beforeAt
      const mean = width > 1e-9 ? (here - before) / width : (row[at + 1] ?? 0) - low
      sums[from + columns + i - 1] = (sums[from + i - 1] ?? 0) + mean
    }
    ;[before, beforeAt] = [here, x]
  }
}

function differences(
  sums: Float64Array,
  down: readonly Cut[],
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Float64Array {
  const out = new Float64Array(columns * rows)
  const level = (cut: Cut, x: number): number => {
    const low = sums[cut.at * columns + x] ?? 0
    return low + cut.part * ((sums[(cut.at + 1) * columns + x] ?? 0) - low)
  }
  for (let y = 0; y < rows; y += 1) {
    const [from, to] = [down[y] ?? { at: 0, part: 0 }, down[y + 1] ?? { at: 0, part: 0 }]
    const height = to.at + to.part - from.at - from.part
    const isThin = height <= 1e-9
    const end = isThin ? { at: from.at, part: 1 } : to
    const start = isThin ? { at: from.at, part: 0 } : from
    const by = isThin ? 1 : height
    for (let x = 0; x < columns; x += 1) out[y * columns + x] = (level(end, x) - level(start, x)) / by
  }
  return out
}

/** Resizes a plane by area means. */
export function shrunk(plane: Plane, width: number, height: number): Plane {
  const values = resampled(plane, wholeOf(plane), { columns: width, rows: height })
  const data = new Uint8Array(values.length)
  for (let i = 0; i < data.length; i += 1) data[i] = (values[i] ?? 0) + 0.5
  return { width, height, data }
}

export const wholeOf = ({ width, height }: Plane): Box => ({ left: 0, top: 0, right: width, bottom: height })
