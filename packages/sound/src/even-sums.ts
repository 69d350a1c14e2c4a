import { CELL_BINS } from './cells.ts'

/** Cross-phases of some cells of two recordings, summed bin by bin. */
export interface Sums {
  readonly re: Float64Array
  readonly im: Float64Array
  /** The number of cells in each bin. */
  readonly count: Float64Array
}

export const emptySums = (): Sums => ({
  re: new Float64Array(CELL_BINS),
  im: new Float64Array(CELL_BINS),
  count: new Float64Array(CELL_BINS),
})

export function added(parts: readonly Sums[], sign: 1 | -1 = 1): Sums {
  const all = emptySums()
  for (const [n, { re, im, count }] of parts.entries()) {
    const by = n === 0 ? 1 : sign
    for (let k = 0; k < CELL_BINS; k += 1) {
      all.re[k] = (all.re[k] ?? 0) + by * (re[k] ?? 0)
      all.im[k] = (all.im[k] ?? 0) + by * (im[k] ?? 0)
      all.count[k] = (all.count[k] ?? 0) + by * (count[k] ?? 0)
    }
  }
  return all
}

/** The first sum minus the second. */
export const without = (all: Sums, part: Sums): Sums => added([all, part], -1)
