import { createHash } from 'node:crypto'
import { ENGINE, solveWorld } from '@firsthand/timeline'
import { type DigestOf, type Replay, replay, type TimelineExport, worldOf } from '@firsthand/timeline/replay'
import { isZoneOf } from './zone-of-hints.ts'

export const digestOf: DigestOf = (parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part, 'utf8')
  return hash.digest('hex')
}

/** What a replay found out, without the solution itself. */
export interface ReplayVerdict
  extends Pick<Replay, 'incident' | 'revision' | 'input' | 'held' | 'otherwise' | 'missing' | 'added'> {
  readonly provisional: boolean
  readonly engine: { readonly told: string; readonly here: string; readonly isSame: boolean }
  /**
   * Null for a provisional revision. Its result depends on the order of arrival, so the document has no digest to
   * compare with.
   */
  readonly result: NonNullable<Replay['result']> | null
  readonly placements: number
  /**
   * Members of the document whose values differ from those of the input. The digest covers the input, so the input is
   * believed.
   */
  readonly misnamed: readonly ('incident' | 'parameters.zone')[]
  /** Members that are covered by no digest. */
  readonly uncovered: readonly string[]
  /** True if the revision is settled, this engine made it, and everything that must match matches. */
  readonly isSame: boolean
}

/**
 * The members of the document that no digest covers. Custody's entry records the number `revision`. `difference`
 * compares with an earlier revision, so it cannot be recomputed from one document.
 */
const UNCOVERED = ['revision', 'difference']

/** Solves a document again with this engine, and compares. */
export function replayExport(document: TimelineExport): {
  readonly verdict: ReplayVerdict
  readonly solution: Replay['solution']
} {
  const made = replay(document, { solveWorld, digest: digestOf })
  const { incident, revision, input, held, otherwise, missing, added } = made
  const isZone = document.zone === undefined || isZoneOf(document.zone, worldOf(document.bodies))
  const misnamed = [
    ...(made.isSameIncident ? [] : (['incident'] as const)),
    ...(isZone ? [] : (['parameters.zone'] as const)),
  ]
  const isResultSame = made.result?.isSame === true && otherwise.length === 0
  const verdict: ReplayVerdict = {
    ...{ incident, revision, provisional: document.provisional },
    engine: { told: document.engine, here: ENGINE, isSame: made.isSameEngine },
    ...{ input, result: made.result ?? null, placements: document.placements.length, held, otherwise, missing, added },
    ...{ misnamed, uncovered: UNCOVERED },
    isSame: made.isSameEngine && !document.provisional && input.isSame && isResultSame && misnamed.length === 0,
  }
  return { verdict, solution: made.solution }
}
