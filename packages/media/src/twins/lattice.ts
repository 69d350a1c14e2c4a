import type { Frame } from './frame.ts'
import { type Plane, resampled } from './plane.ts'

/** Two pictures sampled at the same points of the scene: the inner picture's frame, in columns × rows. */
export interface Lattice {
  readonly columns: number
  readonly rows: number
  readonly inner: Float64Array
  readonly outer: Float64Array
}

/** Two grids, of which the first lies within the second. */
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

/** A resolution that both grids support. It is coarser than both, unless both are identical in size and position. */
function sizeOf({ inner, outer, frame }: Laid): { columns: number; rows: number } {
  const isSame = inner.width === outer.width && inner.height === outer.height && isWhole(frame, 1e-6)
  const coarser = isSame ? 1 : 1.4
  const columns = Math.floor(Math.min(inner.width, outer.width * frame.across) / coarser)
  const rows = Math.floor(Math.min(inner.height, outer.height * frame.down) / coarser)
  return { columns: Math.max(columns, 1), rows: Math.max(rows, 1) }
}

/**
 * Inset in cells of the lattice. At the edge of a copy inside another picture, cells are mixed with their surroundings.
 */
const INSET_CELLS = 1.2

/** Makes lattices: samples the inner picture once, and the outer one for each candidate frame. */
export function latticeMaker(laid: Laid): {
  readonly columns: number
  readonly rows: number
  at(frame: Frame): Lattice
} {
  const { columns, rows } = sizeOf(laid)
  const inset = isWhole(laid.frame, 0.004) ? 0 : INSET_CELLS
  const part = insetBy(inset / columns, inset / rows)
  const inner = sampled(laid.inner, part, { columns, rows })
  return {
    columns,
    rows,
    at: (frame) => ({ columns, rows, inner, outer: sampled(laid.outer, within(frame, part), { columns, rows }) }),
  }
}

const insetBy = (x: number, y: number): Frame => ({ left: x, top: y, across: 1 - 2 * x, down: 1 - 2 * y })

/** Converts a part of the inner picture to a frame in the outer one. */
const within = (frame: Frame, part: Frame): Frame => ({
  left: frame.left + frame.across * part.left,
  top: frame.top + frame.down * part.top,
  across: frame.across * part.across,
  down: frame.down * part.down,
})

function sampled(plane: Plane, frame: Frame, size: { columns: number; rows: number }): Float64Array {
  const [left, top] = [frame.left * plane.width, frame.top * plane.height]
  const box = { left, top, right: left + frame.across * plane.width, bottom: top + frame.down * plane.height }
  return resampled(plane, box, size)
}
