import type { Frame } from './frame.ts'
import { boxMean, type Plane, type Sums, sumsOf } from './plane.ts'

/** Two pictures sampled at the same places of the scene: the inner picture's frame in columns × rows. */
export interface Lattice {
  readonly columns: number
  readonly rows: number
  readonly inner: Float64Array
  readonly outer: Float64Array
}

/** Two grids of which the first lies within the second. */
export interface Laid {
  readonly inner: Plane
  readonly outer: Plane
  readonly frame: Frame
}

export const isWhole = ({ left, top, across, down }: Frame, tolerance: number): boolean =>
  Math.abs(left) <= tolerance &&
  Math.abs(top) <= tolerance &&
  Math.abs(left + across - 1) <= tolerance &&
  Math.abs(top + down - 1) <= tolerance

/** Cells that both can tell: coarser than either grid, unless the two grids are cell for cell the same. */
function sizeOf({ inner, outer, frame }: Laid): { columns: number; rows: number } {
  const isSame = inner.width === outer.width && inner.height === outer.height && isWhole(frame, 1e-6)
  const coarser = isSame ? 1 : 1.4
  const columns = Math.floor(Math.min(inner.width, outer.width * frame.across) / coarser)
  const rows = Math.floor(Math.min(inner.height, outer.height * frame.down) / coarser)
  return { columns: Math.max(columns, 1), rows: Math.max(rows, 1) }
}

/** Samples the inner picture once and the outer one for each frame that is tried. */
export function latticeMaker(laid: Laid): {
  readonly columns: number
  readonly rows: number
  at(frame: Frame): Lattice
} {
  const { columns, rows } = sizeOf(laid)
  const sums = sumsOf(laid.outer)
  const inner = sampled(sumsOf(laid.inner), { left: 0, top: 0, across: 1, down: 1 }, { columns, rows })
  return { columns, rows, at: (frame) => ({ columns, rows, inner, outer: sampled(sums, frame, { columns, rows }) }) }
}

function sampled(sums: Sums, frame: Frame, { columns, rows }: { columns: number; rows: number }): Float64Array {
  const values = new Float64Array(columns * rows)
  const [x0, y0] = [frame.left * sums.width, frame.top * sums.height]
  const [sx, sy] = [(frame.across * sums.width) / columns, (frame.down * sums.height) / rows]
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < columns; x += 1)
      values[y * columns + x] = boxMean(sums, [x0 + x * sx, y0 + y * sy, x0 + (x + 1) * sx, y0 + (y + 1) * sy])
  return values
}
