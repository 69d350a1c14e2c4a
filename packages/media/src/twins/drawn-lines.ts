import type { Lattice } from './lattice.ts'
import { middle } from './tone.ts'

const EVEN_SHARE = 0.85
const ONE_LEVEL = 6
/** Minimum difference, in levels, between a row of one picture and the same row of the other. */
const APART = 10
const SAME_SHAPE = 0.92

/**
 * For each row of cells, whether a bar covers it. Either the row is uniform in only one of the two pictures, or it has
 * the same shape in both but is darker or lighter in one. Text may fill a bar from side to side, but not the bar's
 * edges above and below the text.
 */
export function drawnLines({ columns, rows, inner, outer }: Lattice): readonly boolean[] {
  return Array.from({ length: rows }, (_, row) => {
    const a = inner.subarray(row * columns, (row + 1) * columns)
    const b = outer.subarray(row * columns, (row + 1) * columns)
    const apart = middle(a.map((value, i) => Math.abs(value - (b[i] ?? 0))))
    return apart >= APART && (isEven(a) !== isEven(b) || correlation(a, b) >= SAME_SHAPE)
  })
}

function isEven(line: Float64Array): boolean {
  const level = middle(line)
  return line.filter((value) => Math.abs(value - level) <= ONE_LEVEL).length >= EVEN_SHARE * line.length
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (line: Float64Array): number => line.reduce((sum, value) => sum + value, 0) / Math.max(1, line.length)
  const [ma, mb] = [mean(a), mean(b)]
  let [aa, bb, ab] = [1e-9, 1e-9, 0]
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [(a[i] ?? 0) - ma, (b[i] ?? 0) - mb]
    aa += x * x
    bb += y * y
    ab += x * y
  }
  return ab / Math.sqrt(aa * bb)
}
