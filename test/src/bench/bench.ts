import type { Lent } from './lent.ts'

/** One measured value with its target. */
export interface BenchRow {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly op: '<=' | '>=' | '='
  readonly aim: number
  readonly met: boolean
}

/**
 * One command-line flag `--name value` for each option. The value is a text if the default is one (a folder), else a
 * number. Unknown flags are refused.
 */
export type BenchOptions = Readonly<Record<string, number | string>>

/** The one document that `--json` prints. */
export interface Measured {
  readonly name: string
  /** SHA-1 of the commit. A `+` at its end means that files differ from the commit. */
  readonly commit: string
  readonly options: BenchOptions
  readonly rows: readonly BenchRow[]
  readonly notes: readonly string[]
}

export interface Bench<O extends BenchOptions = BenchOptions> {
  readonly name: string
  readonly summary: string
  readonly defaults: O
  /**
   * Options of the smallest run, which replace the defaults. It takes seconds, and its figures do not count. The test
   * suite runs each bench in this size.
   */
  readonly smoke: Partial<O>
  /** Programs that the bench needs, by their command names. */
  readonly needs?: readonly string[]
  /** Options that may be fractions. */
  readonly fractions?: readonly string[]
  /** Options that may be zero. */
  readonly zeros?: readonly string[]
  /** Flags without a value: `yes` if given, else their default. */
  readonly switches?: readonly string[]
  /**
   * Runs the bench. It starts whatever it needs and does not find in `lent`, and stops that at the end. `say` prints
   * progress.
   * @throws if it could not measure
   */
  measure(options: O, say: (line: string) => void, lent: Lent): Promise<Pick<Measured, 'rows' | 'notes'>>
}

/** The options of the bench's smallest run. */
export function smallestOf({ defaults, smoke }: Pick<Bench, 'defaults' | 'smoke'>): BenchOptions {
  const changed = Object.entries(smoke).filter((one): one is [string, number | string] => one[1] !== undefined)
  return { ...defaults, ...Object.fromEntries(changed) }
}

/** The `share` quantile by nearest rank. `values` must not be empty. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new RangeError('no values')
  return found
}

/** The median: for an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new RangeError('no values')
  return (low + high) / 2
}

/** A ratio that must reach its target. It is printed with two decimals but compared unrounded. */
export const ratioAtLeast = (what: string, value: number, aim: number): BenchRow => ({
  what,
  value: Math.round(value * 100) / 100,
  unit: '×',
  op: '>=',
  aim,
  met: value >= aim,
})

/** A count that must equal its target. */
export const exactly = (what: string, value: number, unit: string, aim: number): BenchRow => ({
  what,
  value,
  unit,
  op: '=',
  aim,
  met: value === aim,
})

/** A row whose value must stay at or below its target. */
export const atMost = (what: string, value: number, unit: string, aim: number): BenchRow => ({
  what,
  value: Math.round(value),
  unit,
  op: '<=',
  aim,
  met: value <= aim,
})
