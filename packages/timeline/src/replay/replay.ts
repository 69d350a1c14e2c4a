import type { Placement } from '@firsthand/domain'
import { ENGINE } from '../input.ts'
import type { Solution, SolveWorld } from '../world.ts'
import { canonicalText } from './canonical-text.ts'
import { bodyDigest, type DigestOf, inputDigest, resultDigest } from './digests.ts'
import { type TimelineExport, worldOf } from './export-document.ts'

export interface ReplayDeps {
  readonly solveWorld: SolveWorld
  readonly digest: DigestOf
}

export interface Replay {
  readonly incident: string
  readonly revision: number
  /** This build is the one that made it: only then is the same result owed. */
  readonly isSameEngine: boolean
  readonly input: Compared
  /** Undefined of a provisional revision. */
  readonly result: Compared | undefined
  /** Items that were shown otherwise than this solve says: those that an officer's anchor held, or a change of the document. */
  readonly otherwise: readonly string[]
  readonly solution: Solution
}

export interface Compared {
  readonly told: string
  readonly made: string
  readonly isSame: boolean
}

/** Solves again what a revision read, and compares digests and placements. Pure. */
export function replay(document: TimelineExport, { solveWorld, digest }: ReplayDeps): Replay {
  const bodies = document.bodies.map(({ kind, subject, body }) => ({ kind, subject, digest: bodyDigest(body, digest) }))
  const solution = solveWorld(worldOf(document.bodies), document.parameters)
  const made = inputDigest(document.engine, document.parameters, { bodies, digest })
  return {
    incident: document.incident,
    revision: document.revision,
    isSameEngine: document.engine === ENGINE,
    input: compared(document.inputDigest, made),
    result:
      document.resultDigest === null ? undefined : compared(document.resultDigest, resultDigest(solution, digest)),
    otherwise: document.provisional ? [] : otherwise(document.placements, solution.placements),
    solution,
  }
}

const compared = (told: string, made: string): Compared => ({ told, made, isSame: told === made })

function otherwise(shown: readonly Placement[], solved: readonly Placement[]): readonly string[] {
  const texts = new Map(solved.map((placement) => [placement.item, canonicalText(placement)]))
  return shown.filter((placement) => texts.get(placement.item) !== canonicalText(placement)).map(({ item }) => item)
}
