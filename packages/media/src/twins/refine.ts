import type { Frame } from './frame.ts'
import { type Laid, type Lattice, latticeMaker } from './lattice.ts'
import { middle, toneOf } from './tone.ts'

const ROUNDS = 4

/**
 * Moves the frame until the two pictures agree best, to a fraction of a cell: Gauss–Newton over left, top, across and
 * down, with one gain and offset. Outliers, such as a caption, get a low weight.
 */
export function refined(laid: Laid): Frame {
  const lattices = latticeMaker(laid)
  let frame = laid.frame
  let best = { frame, cost: Number.POSITIVE_INFINITY }
  for (let round = 0; round < ROUNDS; round += 1) {
    const here = lattices.at(frame)
    const { residuals, weights, cost } = residualsOf(here)
    if (cost < best.cost) best = { frame, cost }
    const step = solved(slopes(lattices, frame), residuals, weights)
    if (step === undefined) break
    frame = moved(frame, step, laid)
  }
  const end = residualsOf(lattices.at(frame)).cost
  return end < best.cost ? frame : best.frame
}

interface Residuals {
  readonly residuals: Float64Array
  readonly weights: Float64Array
  readonly cost: number
}

/** Residuals of the cells: outer − (gain × inner + offset). */
function residualsOf({ inner, outer }: Lattice): Residuals {
  const { gain, offset } = toneOf(inner, outer)
  const residuals = Float64Array.from(inner, (value, i) => (outer[i] ?? 0) - gain * value - offset)
  const typical = middle(residuals.map(Math.abs)) + 0.5
  const weights = Float64Array.from(residuals, (value) => 1 / (1 + (value / (3 * typical)) ** 2))
  return { residuals, weights, cost: typical / (Math.abs(gain) + 0.1) }
}

const PARTS = ['left', 'top', 'across', 'down'] as const

/** Derivatives of the outer picture's lattice values by each parameter of the frame. */
function slopes(lattices: { at(frame: Frame): Lattice }, frame: Frame): readonly Float64Array[] {
  const d = 0.002
  return PARTS.map((part) => {
    const more = lattices.at({ ...frame, [part]: frame[part] + d }).outer
    const less = lattices.at({ ...frame, [part]: frame[part] - d }).outer
    return more.map((value, i) => (value - (less[i] ?? 0)) / (2 * d))
  })
}

/** Solves the normal equations of four unknowns. Undefined if the picture does not determine one of them. */
function solved(
  slope: readonly Float64Array[],
  residuals: Float64Array,
  weights: Float64Array,
): readonly number[] | undefined {
  const rows: number[][] = slope.map((one) => {
    const row = slope.map((other) => weighed(one, other, weights))
    return [...row, -weighed(one, residuals, weights)]
  })
  for (const [i, row] of rows.entries()) row[i] = (row[i] ?? 0) * 1.001 + 1e-6
  for (let i = 0; i < rows.length; i += 1) {
    const pivot = rows[i]?.[i] ?? 0
    if (Math.abs(pivot) < 1e-6) return undefined
    eliminate(rows, i, pivot)
  }
  return rows.map((row, i) => (row[rows.length] ?? 0) / (row[i] ?? 1))
}

/** Gauss–Jordan elimination: column `i` of every other row becomes 0. */
function eliminate(rows: number[][], i: number, pivot: number): void {
  const source = rows[i] ?? []
  for (const [j, row] of rows.entries()) {
    const factor = j === i ? 0 : (row[i] ?? 0) / pivot
    if (factor !== 0) for (let k = 0; k < row.length; k += 1) row[k] = (row[k] ?? 0) - factor * (source[k] ?? 0)
  }
}

function weighed(a: Float64Array, b: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0) * (weights[i] ?? 0)
  return sum
}

/** Moves the frame by at most one and a half cells per round, because the derivatives do not hold further away. */
function moved(frame: Frame, step: readonly number[], { outer }: Laid): Frame {
  const most = [1.5 / outer.width, 1.5 / outer.height, 1.5 / outer.width, 1.5 / outer.height]
  const by = (i: number): number => Math.max(-(most[i] ?? 0), Math.min(most[i] ?? 0, step[i] ?? 0))
  return { left: frame.left + by(0), top: frame.top + by(1), across: frame.across + by(2), down: frame.down + by(3) }
}
