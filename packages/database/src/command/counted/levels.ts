const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR

/**
 * Bin widths of the pyramid's levels in milliseconds, the finest first; `evidence.density_sizes` has the same list.
 * Each is a multiple of the previous one.
 */
export const LEVEL_SIZES: readonly number[] = [
  ...[SECOND, 5 * SECOND, 30 * SECOND, 180 * SECOND, 900 * SECOND, HOUR, 6 * HOUR, DAY],
  ...[5 * DAY, 30 * DAY, 180 * DAY, 1080 * DAY, 6480 * DAY, 6_480_000 * DAY],
]

/** Upper bound of the bins that an interval covers at its own level. */
export const MOST_OWN_BINS = 64

/** A window cut into bins of one level. Bins are numbered from the epoch: bin n begins at n × `size`. */
export interface Grid {
  readonly level: number
  readonly size: number
  readonly first: number
  readonly last: number
}

/** The finest level that cuts [from, to] into at most `most` bins. Epoch ms; `from` ≤ `to`, `most` ≥ 2. */
export function gridOf({ from, to }: { readonly from: number; readonly to: number }, most: number): Grid {
  const cut = (size: number, level: number): Grid => ({ level, size, first: binOf(from, size), last: binOf(to, size) })
  const grids = LEVEL_SIZES.map(cut)
  const coarsest = grids.at(-1)
  const found = grids.find(({ first, last }) => last - first < most) ?? coarsest
  if (!found) throw new Error('no levels')
  return found
}

export const binOf = (at: number, size: number): number => Math.floor(at / size)
