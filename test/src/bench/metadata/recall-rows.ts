import type { BenchRow } from '../bench.ts'
import { FIELDS } from './oracle-fields.ts'
import { REASONS } from './reasons.ts'
import type { Compared, Recall } from './recall.ts'

/**
 * Makes rows for each field over all types, and for each type: how much was found, and how much is equal or differs for
 * a known reason.
 */
export function recallRows({ compared, faults }: Recall): BenchRow[] {
  const types = [...new Set(compared.map(({ type }) => type))].sort()
  return [
    count('files that made our inspection fail', faults.length, 0, 'files'),
    count(
      'disagreements without a reason',
      compared.filter(({ reason }) => reason === 'unexplained').length,
      0,
      'values',
    ),
    ...FIELDS.flatMap((field) =>
      rowsOf(
        `all · ${field}`,
        compared.filter((one) => one.field === field),
      ),
    ),
    ...types.flatMap((type) =>
      FIELDS.flatMap((field) =>
        rowsOf(
          `${type} · ${field}`,
          compared.filter((one) => one.type === type && one.field === field),
        ),
      ),
    ),
  ]
}

/** Targets: we find everything that the oracle has, and no difference has the reason "unexplained". */
function rowsOf(what: string, of: readonly Compared[]): BenchRow[] {
  if (of.length === 0) return []
  const equal = of.filter(({ isEqual }) => isEqual).length
  const explained = of.filter(({ isEqual, reason }) => !isEqual && reason !== 'unexplained').length
  return [
    count(`${what}, found`, of.filter(({ isFound }) => isFound).length, of.length, `of ${of.length}`),
    {
      what: `${what}, equal`,
      value: equal,
      unit: `of ${of.length}`,
      op: '>=',
      aim: of.length - explained,
      met: equal + explained >= of.length,
    },
  ]
}

const count = (what: string, value: number, aim: number, unit: string): BenchRow => ({
  what,
  value,
  unit,
  op: '=',
  aim,
  met: value === aim,
})

/**
 * Lists each disagreement with its reason. File names are written as JSON, so that a line break in a name stays inside
 * its line.
 */
export function recallNotes({ compared, outcomes, faults, tookMs }: Recall): string[] {
  const counted = [...outcomes].map(([outcome, n]) => `${outcome} ${n}`).join(', ')
  const sorted = [...tookMs].sort((a, b) => a - b)
  const at = (share: number): string => `${Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)} ms`
  const differing = compared.filter(({ isEqual }) => !isEqual)
  return [
    `files: ${counted}; our inspection p50 ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(1)}`,
    ...faults.map((fault) => `fault: ${fault}`),
    ...differing.map((one) => {
      const why = one.reason === undefined ? '' : `${one.reason}: ${REASONS[one.reason]}`
      const told = `${one.tag} ${JSON.stringify(one.value.slice(0, 120))}`
      return `${JSON.stringify(one.path)} ${one.field}: exiftool ${told}, ours ${JSON.stringify(one.ours.slice(0, 300))} — ${why}`
    }),
  ]
}
