import { createHash } from 'node:crypto'
import type { Placement } from '@firsthand/domain'
import { ENGINE, solveWorld } from '@firsthand/timeline'
import { type DigestOf, type Replay, replay, type TimelineExport } from '@firsthand/timeline/replay'

export const digestOf: DigestOf = (parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part, 'utf8')
  return hash.digest('hex')
}

/** What a replay says, without the solution itself. */
export interface ReplayVerdict {
  readonly incident: string
  readonly revision: number
  readonly provisional: boolean
  readonly engine: { readonly told: string; readonly here: string; readonly isSame: boolean }
  readonly input: Replay['input']
  /** Null of a provisional revision: it depends on the order of arrival, and owes none. */
  readonly result: NonNullable<Replay['result']> | null
  readonly placements: number
  /** Items that an officer's pin held where they were shown. */
  readonly held: readonly string[]
  /** Items that were shown otherwise than this solve says, for no such reason. */
  readonly otherwise: readonly string[]
  /** Everything that is owed is the same. */
  readonly isSame: boolean
}

/** Solves a document anew, here, and compares. */
export function replayExport(document: TimelineExport): {
  readonly verdict: ReplayVerdict
  readonly solution: Replay['solution']
} {
  const made = replay(document, { solveWorld, digest: digestOf })
  const shown = new Map(document.placements.map((placement) => [placement.item, placement]))
  const held = made.otherwise.filter((item) => isHeld(shown.get(item)))
  const otherwise = made.otherwise.filter((item) => !isHeld(shown.get(item)))
  const isResultSame = made.result?.isSame !== false && otherwise.length === 0
  const verdict: ReplayVerdict = {
    ...{ incident: made.incident, revision: made.revision, provisional: document.provisional },
    engine: { told: document.engine, here: ENGINE, isSame: made.isSameEngine },
    ...{ input: made.input, result: made.result ?? null, placements: document.placements.length, held, otherwise },
    isSame: made.input.isSame && isResultSame,
  }
  return { verdict, solution: made.solution }
}

/** The worker says so on the placement that it held at its pin. */
const isHeld = (placement: Placement | undefined): boolean =>
  placement?.reasons.some(({ code }) => code === 'anchor') === true
