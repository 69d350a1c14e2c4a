import { CELL_HOP, CELL_SIZE } from './cells.ts'
import { type EvenCells, evenCellsOf } from './even-cells.ts'
import { type Flat, flatOf } from './whole-match.ts'

/** One of two recordings, with all cells weighted alike. */
export interface EvenSide {
  readonly samples: Int16Array
  readonly grid: EvenCells
  /** Computed on first use. */
  readonly flat: () => Flat
}

/** The latest sides are cached (some 4 MB each), because one item is compared with many in sequence. */
const MOST_KEPT = 6
const kept: EvenSide[] = []

export function evenSideOf(samples: Int16Array): EvenSide {
  const at = kept.findIndex((side) => side.samples === samples)
  const side = kept[at] ?? sideOf(samples)
  if (at >= 0) kept.splice(at, 1)
  kept.push(side)
  if (kept.length > MOST_KEPT) kept.shift()
  return side
}

function sideOf(samples: Int16Array): EvenSide {
  const grid = evenCellsOf(samples, 0, Math.max(0, Math.floor((samples.length - CELL_SIZE) / CELL_HOP) + 1))
  let flat: Flat | undefined
  return {
    samples,
    grid,
    flat: () => {
      flat ??= flatOf(grid)
      return flat
    },
  }
}
