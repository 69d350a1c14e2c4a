/** Luminance of a picture, row by row, 0–255. All that twins are found by; made in the sandbox. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** One of the eight ways a picture can lie: turned clockwise by quarter turns after it was mirrored left to right. */
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

/** The plane as it looks after `turn`. */
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

/** Index in the plane before the turn of what lies at x, y after it. */
function sourceOf(turn: Turn, at: { x: number; y: number; w: number; h: number }): number {
  const { x, y, w, h } = at
  let [sx, sy] = [x, y]
  if (turn.quarters === 1) [sx, sy] = [y, h - 1 - x]
  else if (turn.quarters === 2) [sx, sy] = [w - 1 - x, h - 1 - y]
  else if (turn.quarters === 3) [sx, sy] = [w - 1 - y, x]
  return sy * w + (turn.mirrored ? w - 1 - sx : sx)
}

/** Where the point x, y (shares of the sides) of the picture lies after `turn`. */
export function turnPoint({ quarters, mirrored }: Turn, x: number, y: number): readonly [number, number] {
  const mx = mirrored ? 1 - x : x
  if (quarters === 1) return [1 - y, mx]
  if (quarters === 2) return [1 - mx, 1 - y]
  if (quarters === 3) return [y, 1 - mx]
  return [mx, y]
}

/** Sums over rectangles in four look-ups; (width + 1) × (height + 1). */
export interface Sums {
  readonly width: number
  readonly height: number
  readonly at: Float64Array
}

export function sumsOf({ width, height, data }: Plane): Sums {
  const stride = width + 1
  const at = new Float64Array(stride * (height + 1))
  for (let y = 1; y <= height; y += 1) {
    let row = 0
    for (let x = 1; x <= width; x += 1) {
      row += data[(y - 1) * width + x - 1] ?? 0
      at[y * stride + x] = (at[(y - 1) * stride + x] ?? 0) + row
    }
  }
  return { width, height, at }
}

/** Mean over a rectangle with fractional edges, in cells; what sticks out is cut off. */
export function boxMean(sums: Sums, box: readonly [number, number, number, number]): number {
  const x0 = Math.min(Math.max(box[0], 0), sums.width)
  const y0 = Math.min(Math.max(box[1], 0), sums.height)
  const x1 = Math.min(Math.max(box[2], 0), sums.width)
  const y1 = Math.min(Math.max(box[3], 0), sums.height)
  const area = (x1 - x0) * (y1 - y0)
  if (area <= 1e-9) return 0
  return (corner(sums, x1, y1) - corner(sums, x0, y1) - corner(sums, x1, y0) + corner(sums, x0, y0)) / area
}

/** The integral at a fractional corner: exact for cells of one value each. */
function corner({ width, height, at }: Sums, x: number, y: number): number {
  const stride = width + 1
  const xi = Math.min(Math.floor(x), width - 1)
  const yi = Math.min(Math.floor(y), height - 1)
  const fx = x - xi
  const fy = y - yi
  const top = yi * stride + xi
  const low = top + stride
  const a = at[top] ?? 0
  const b = at[top + 1] ?? 0
  const c = at[low] ?? 0
  const d = at[low + 1] ?? 0
  return (a * (1 - fx) + b * fx) * (1 - fy) + (c * (1 - fx) + d * fx) * fy
}

/** The plane at another size, each cell the mean of what it covers. */
export function shrunk(plane: Plane, width: number, height: number): Plane {
  const sums = sumsOf(plane)
  const data = new Uint8Array(width * height)
  const sx = plane.width / width
  const sy = plane.height / height
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data[y * width + x] = Math.round(boxMean(sums, [x * sx, y * sy, (x + 1) * sx, (y + 1) * sy]))
  return { width, height, data }
}
