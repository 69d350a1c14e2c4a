// Measures pairs that truly overlap.
import { type BenchRow, exactly, median, quantile } from '../bench.ts'
import { told } from './bounds.ts'
import type { Judged } from './jobs.ts'
import { OVERLAPS, SNRS } from './plan.ts'
import { beyondMs, type Outcome, outcomeOf, type PairTruth } from './truth.ts'

export interface JudgedTruly extends Judged {
  readonly truth: PairTruth
  readonly cell?: { readonly snrDb: number; readonly overlap: number } | undefined
  readonly coded: readonly string[]
}

type Pairs = readonly JudgedTruly[]

const outcomes = (pairs: Pairs, wanted: Outcome): number =>
  pairs.filter(({ verdict, truth }) => outcomeOf(verdict, truth) === wanted).length

interface Aim {
  readonly what: string
  readonly aim: number
  readonly of: (snrDb: number, overlap: number) => boolean
}

const AIMS: readonly Aim[] = [
  { what: '≥ 0 dB, ≥ 10 s', aim: 95, of: (snrDb, overlap) => snrDb >= 0 && overlap >= 10 },
  { what: '-5 dB, ≥ 10 s', aim: 80, of: (snrDb, overlap) => snrDb === -5 && overlap >= 10 },
  { what: '≥ 5 dB, 3–5 s', aim: 90, of: (snrDb, overlap) => snrDb >= 5 && overlap <= 5 },
]

/** `how`: what the bench used besides the sound of the two clips. */
export function pairRows(pairs: Pairs, how: string): BenchRow[] {
  const shares = AIMS.map(({ what, aim, of }): BenchRow => {
    const among = pairs.filter(({ cell }) => cell !== undefined && of(cell.snrDb, cell.overlap))
    const right = outcomes(among, 'right')
    const value = among.length === 0 ? 0 : Math.round((1000 * right) / among.length) / 10
    return {
      what: `accepted within 20 ms ${how}, ${what}: ${told(right, among.length)}`,
      value,
      unit: '%',
      op: '>=',
      aim,
      met: value >= aim,
    }
  })
  const wrong = outcomes(pairs, 'wrong')
  return [...shares, exactly(`wrong accepted offsets ${how}: ${told(wrong, pairs.length)}`, wrong, 'pairs', 0)]
}

export function pairNotes(pairs: Pairs): string[] {
  const accepted = pairs.filter(({ verdict }) => verdict.accepted)
  return [
    `true pairs: ${pairs.length}; accepted ${told(accepted.length, pairs.length)}, of them at another source than the loudest ${told(outcomes(pairs, 'wide'), accepted.length)}`,
    'accepted within 20 ms by SNR and overlap (accepted elsewhere, wrong):',
    ...SNRS.map(
      (snrDb) =>
        `  ${String(snrDb).padStart(4)} dB  ${OVERLAPS.map((overlap) => cellOf(pairs, snrDb, overlap)).join('   ')}`,
    ),
    ...errorsOf(accepted),
    ...heldOf(accepted),
    ...codecsOf(pairs),
    ...reasonsOf(pairs),
  ]
}

function cellOf(pairs: Pairs, snrDb: number, overlap: number): string {
  const among = pairs.filter(({ cell }) => cell?.snrDb === snrDb && cell.overlap === overlap)
  const count = (outcome: Outcome): number => outcomes(among, outcome)
  return `${overlap} s: ${count('right')}/${among.length} (${count('wide')}, ${count('wrong')})`.padEnd(20)
}

function errorsOf(accepted: Pairs): string[] {
  if (accepted.length === 0) return []
  const of = (errors: readonly number[]): string =>
    `${median(errors).toFixed(2)} / ${quantile(errors, 0.95).toFixed(2)} ms`
  const offsets = accepted.flatMap(({ verdict, truth }) => (verdict.accepted ? [{ at: verdict.offsetMs, truth }] : []))
  return [
    `error, median / p95 (n ${accepted.length}): to the loudest common source ${of(offsets.map(({ at, truth }) => Math.abs(at - truth.referenceMs)))}, raw ${of(
      offsets.map(({ at, truth }) => Math.abs(at - truth.offsetMs)),
    )}, beyond what the speed of sound allows ${of(offsets.map(({ at, truth }) => beyondMs(at, truth)))}`,
  ]
}

/** Half-width of a 90 % interval, in standard deviations. */
const Z = 1.645

function heldOf(accepted: Pairs): string[] {
  let [own, spread, unknown] = [0, 0, 0]
  for (const { verdict, truth } of accepted) {
    if (!verdict.accepted) continue
    const error = verdict.offsetMs - truth.offsetMs
    if (Math.abs(verdict.offsetMs - truth.referenceMs) <= Z * verdict.sdMs) own += 1
    const byPlace = Math.hypot(2, (truth.metres / 343 / Math.sqrt(3)) * 1000)
    if (Math.abs(error) <= Z * Math.hypot(verdict.sdMs, byPlace)) spread += 1
    if (Math.abs(error) <= Z * 150) unknown += 1
  }
  const n = accepted.length
  return [
    `±1.645 sd holds the truth: of the measurement, to the loudest common source ${told(own, n)}; with the distance known, to the true start ${told(spread, n)}; with 150 ms for places unknown ${told(unknown, n)}`,
  ]
}

function codecsOf(pairs: Pairs): string[] {
  const among = pairs.filter(({ cell }) => cell !== undefined && cell.snrDb >= 0)
  const kinds = [...new Set(among.flatMap(({ coded }) => coded))].sort()
  const lines = kinds.map((kind) => {
    const its = among.filter(({ coded }) => coded.includes(kind))
    return `${kind}: ${outcomes(its, 'right')} of ${its.length}`
  })
  return lines.length === 0 ? [] : [`accepted within 20 ms at ≥ 0 dB where one of the two is ${lines.join(', ')}`]
}

function reasonsOf(pairs: Pairs): string[] {
  const counts = new Map<string, number>()
  for (const { verdict } of pairs) {
    if (!verdict.accepted) counts.set(verdict.reason, (counts.get(verdict.reason) ?? 0) + 1)
  }
  return counts.size === 0
    ? []
    : [`true pairs not accepted, by reason: ${[...counts].map(([why, n]) => `${why} ${n}`).join(', ')}`]
}
