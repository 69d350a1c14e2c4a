import { type BenchRow, quantile } from '../bench.ts'
import { machineNote } from '../machine.ts'

interface Took {
  readonly row: BenchRow
  /** `said`: a line of progress. `note`: a line for the report. */
  readonly said: string
  readonly note: string
}

/** The times of one kind of query, in ms. The 95th percentile has a target. */
export function tookOf(what: string, took: readonly number[], aim: number): Took {
  const [p50, p95] = [quantile(took, 0.5), quantile(took, 0.95)]
  return {
    row: { what: `${what}, p95`, value: Math.round(p95 * 10) / 10, unit: 'ms', op: '<=', aim, met: p95 <= aim },
    said: `${what}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
    note: `${what}: n ${took.length}, p50 ${p50.toFixed(1)} ms, slowest ${Math.max(...took).toFixed(1)} ms`,
  }
}

export const onMachine = (): string => `${machineNote()}; Postgres with the settings of the embedded stack`
