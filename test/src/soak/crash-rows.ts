import { atMost, type BenchRow, exactly } from '../bench/bench.ts'
import type { CrashOptions, CrashReport } from './crash.ts'
import type { FindingKind } from './ledger.ts'
import { VICTIMS } from './plan.ts'

/**
 * A worker that dies in the middle of a job gives the job back after 30 s. Nothing else may delay a new file longer.
 */
const RECOVERY_AIM_MS = 30_000

/** Rows of the promises, which come first. A broken promise is a loss. */
export function lossRows(
  { ledger, verdict, rounds, surprises }: CrashReport,
  asked: CrashOptions,
): readonly BenchRow[] {
  const found = (kind: FindingKind): number => ledger.findings.filter((one) => one.kind === kind).length
  const lost = ledger.findings.filter(({ kind }) => kind === 'lost' || kind === 'forgotten')
  const lostBytes = lost.reduce((sum, { bytes }) => sum + bytes, 0) + verdict.lostBytes
  return [
    exactly('rounds', rounds.length, 'kills', asked.rounds),
    exactly('acknowledged bytes lost', lostBytes, 'bytes', 0),
    exactly('offsets told lower than before', lost.length, '', 0),
    exactly('offsets told beyond what was sent', found('invented'), '', 0),
    exactly('creations answered in two ways', found('changed-answer'), '', 0),
    exactly('files not whole in the end', verdict.incomplete + found('stuck'), 'files', 0),
    exactly('duplicates', verdict.duplicates, 'items', 0),
    exactly('partials not superseded', verdict.loosePartials, 'items', 0),
    exactly('digest mismatches', verdict.digestMismatches, 'items', 0),
    exactly('custody chains broken', verdict.custodyBreaks, '', 0),
    exactly('rows left for preserve', verdict.workLeft, 'rows', 0),
    exactly('dead rows', verdict.deadRows, 'rows', 0),
    exactly('items not handed on exactly once', verdict.handedOnWrongly, 'items', 0),
    exactly('kills without recovery', found('not-recovered'), 'kills', 0),
    exactly('answers of 500', ledger.troubles.get('500') ?? 0, '', 0),
    exactly('processes that ended by themselves', surprises.length, '', 0),
  ]
}

export function timeRows({ rounds }: CrashReport): readonly BenchRow[] {
  const times = rounds.map(({ recoveredInMs }) => recoveredInMs)
  return [atMost('longest time to recover', Math.max(0, ...times), 'ms', RECOVERY_AIM_MS)]
}

export function crashNotes({ rounds, ledger, verdict, surprises, tookMs }: CrashReport): readonly string[] {
  const killed = [...VICTIMS, 'store' as const].map((victim) => {
    const times = rounds.filter((round) => round.victim === victim).map(({ recoveredInMs }) => recoveredInMs)
    const slowest = times.length === 0 ? '' : ` (slowest back in ${(Math.max(...times) / 1000).toFixed(1)} s)`
    return `${victim} ${times.length}${slowest}`
  })
  const troubles = [...ledger.troubles].map(([what, count]) => `${what}: ${count}`)
  return [
    'recovered: from the kill until a file that was begun after the restart is an item',
    `kills: ${killed.join(', ')}`,
    `${verdict.uploads} files, ${(verdict.bytes / 1e6).toFixed(0)} MB, ${verdict.partials} partial items; ${verdict.custodyEntries} custody entries`,
    `what phones met: ${troubles.join(', ') || 'nothing'}`,
    `outbox drained ${(verdict.drainedInMs / 1000).toFixed(1)} s after the last phone; all in ${(tookMs / 1000).toFixed(0)} s`,
    `left behind by kills: ${verdict.orphans} sealed segments that no row tells of, ${verdict.spareVersions} spare versions in the vault`,
    ...surprises,
  ]
}
