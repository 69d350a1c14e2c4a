import type { Placement } from '@firsthand/domain'
import { ENGINE } from '../input.ts'
import type { Solution, SolveWorld, World } from '../world.ts'
import { canonicalText } from './canonical-text.ts'
import { bodyDigest, type DigestOf, inputDigest, resultDigest } from './digests.ts'
import { type TimelineExport, worldOf } from './export-document.ts'
import { heldAtPin, pinsOf } from './pins.ts'

export interface ReplayDeps {
  readonly solveWorld: SolveWorld
  readonly digest: DigestOf
}

export interface Replay {
  readonly incident: string
  readonly revision: number
  /** Whether this build's engine made the document. Only then must the result be equal. */
  readonly isSameEngine: boolean
  /** Whether the digested hints belong to the document's incident. */
  readonly isSameIncident: boolean
  readonly input: Compared
  /** Undefined for a provisional revision, which depends on the order of arrival and proves nothing. */
  readonly result: Compared | undefined
  /**
   * Items that the solve put elsewhere, but that had to be shown at an officer's pin. The pins are part of the
   * document.
   */
  readonly held: readonly string[]
  /**
   * Items that were not shown as they had to be: at another time, twice, without having been solved, or not at all.
   * Empty for a provisional revision.
   */
  readonly otherwise: readonly string[]
  /** The items of `otherwise` that were solved but not shown. */
  readonly missing: readonly string[]
  /** The items of `otherwise` that were shown but are not among the bodies. */
  readonly added: readonly string[]
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
  const world = worldOf(document.bodies)
  const solution = solveWorld(world, document.parameters)
  const made = inputDigest(document.engine, document.parameters, { bodies, digest })
  const isResult = !document.provisional && document.resultDigest !== null
  return {
    incident: document.incident,
    revision: document.revision,
    isSameEngine: document.engine === ENGINE,
    isSameIncident: bodies.every(({ kind, subject }) => kind !== 'hints' || subject === document.incident),
    input: compared(document.inputDigest, made),
    result: isResult ? compared(document.resultDigest ?? '', resultDigest(solution, digest)) : undefined,
    ...shownAgain(document.provisional ? undefined : document.placements, { world, solution }),
    solution,
  }
}

const compared = (told: string, made: string): Compared => ({ told, made, isSame: told === made })

type ShownAgain = Pick<Replay, 'held' | 'otherwise' | 'missing' | 'added'>

/**
 * Compares the placements that were shown with those that had to be shown: each item once, as solved, or at the pin in
 * its own claims.
 */
function shownAgain(
  shown: readonly Placement[] | undefined,
  { world, solution }: { readonly world: World; readonly solution: Solution },
): ShownAgain {
  if (!shown) return { held: [], otherwise: [], missing: [], added: [] }
  const items = new Map(world.items.map((item) => [item.item, item]))
  const held: string[] = []
  const expected = new Map<string, string>()
  for (const solved of solution.placements) {
    const item = items.get(solved.item)
    const atPin = item && heldAtPin(solved, pinsOf(item))
    if (atPin) held.push(solved.item)
    expected.set(solved.item, canonicalText(atPin ?? solved))
  }
  const seen = new Set<string>()
  const otherwise = new Set<string>()
  for (const placement of shown) {
    if (seen.has(placement.item) || expected.get(placement.item) !== canonicalText(placement))
      otherwise.add(placement.item)
    seen.add(placement.item)
  }
  const missing = [...expected.keys()].filter((item) => !seen.has(item))
  const added = [...seen].filter((item) => !expected.has(item))
  return { held, otherwise: [...otherwise, ...missing], missing, added }
}
