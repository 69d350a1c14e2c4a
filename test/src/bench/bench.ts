/** One measured value with its aim (design §5 Benchmarks). */
export interface BenchRow {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly op: '<=' | '>=' | '='
  readonly aim: number
  readonly met: boolean
}

export interface BenchOptions {
  readonly runs: number
}

/** The one document that `--json` prints. */
export interface Measured {
  readonly name: string
  /** SHA-1 of the commit; a `+` says that files differ from it. */
  readonly commit: string
  readonly options: BenchOptions
  readonly rows: readonly BenchRow[]
  readonly notes: readonly string[]
}

export interface Bench {
  readonly name: string
  readonly summary: string
  readonly defaults: BenchOptions
  /** Brings up what it needs and takes it down. `say` is for progress. @throws when it could not measure */
  measure(options: BenchOptions, say: (line: string) => void): Promise<Pick<Measured, 'rows' | 'notes'>>
}

/** The `share` quantile by nearest rank. `values` must not be empty. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new RangeError('no values')
  return found
}

/** A row with a value that is to stay at or below its aim. */
export const atMost = (what: string, value: number, unit: string, aim: number): BenchRow => ({
  what,
  value: Math.round(value),
  unit,
  op: '<=',
  aim,
  met: value <= aim,
})
