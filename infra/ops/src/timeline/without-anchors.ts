import type { Link, Placement } from '@firsthand/domain'
import { differences, ENGINE, type IdentifiedClaim, solveWorld, withoutAnchors } from '@firsthand/timeline'
import { resultDigest, type TimelineExport, worldOf } from '@firsthand/timeline/replay'
import { digestOf } from './replay-export.ts'

/** A solution from files and their senders alone, for comparison with what was shown. Both documents go to court. */
export interface WithoutAnchors {
  readonly format: 'firsthand-timeline-without-anchors/1'
  /** The document from which this one was made. */
  readonly of: {
    readonly sha256: string
    readonly incident: string
    readonly revision: number
    readonly inputDigest: string
    readonly resultDigest: string | null
  }
  readonly engine: string
  /**
   * `shown`: the placements in the document. `solved-here`: another engine made the document, so this engine solved it
   * with and without pins.
   */
  readonly comparedWith: 'shown' | 'solved-here'
  readonly parameters: TimelineExport['parameters']
  /** The officers' pins and links that were left out. */
  readonly anchors: readonly { readonly item: string; readonly claim: IdentifiedClaim }[]
  readonly links: readonly Link[]
  readonly resultDigest: string
  readonly moved: readonly MovedItem[]
  readonly placements: readonly Placement[]
}

export interface MovedItem {
  readonly item: string
  /** The estimate without officers' pins minus the one with them. Null if there is no estimate on one side. */
  readonly movedMs: number | null
  readonly with: Placement | null
  readonly without: Placement | null
}

/** Solves the same world without officers' pins and links. Lists the largest moves first. */
export function solveWithoutAnchors(document: TimelineExport, sha256: string): WithoutAnchors {
  const world = worldOf(document.bodies)
  const solution = solveWorld(withoutAnchors(world), document.parameters)
  const { incident, revision, inputDigest } = document
  // The placements of another engine would differ from ours even with the same pins. So this engine solves both sides,
  // and only the effect of the pins is reported.
  const isSameEngine = document.engine === ENGINE
  const before = isSameEngine ? document.placements : solveWorld(world, document.parameters).placements
  const moved = differences(before, solution.placements)
    .map(({ item, movedMs, before: pinned, after }) => ({
      ...{ item, movedMs: movedMs ?? null, with: pinned ?? null, without: after ?? null },
    }))
    .toSorted((a, b) => Math.abs(b.movedMs ?? Infinity) - Math.abs(a.movedMs ?? Infinity) || (a.item < b.item ? -1 : 1))
  return {
    format: 'firsthand-timeline-without-anchors/1',
    of: { sha256, incident, revision, inputDigest, resultDigest: document.resultDigest },
    ...{ engine: ENGINE, parameters: document.parameters },
    comparedWith: isSameEngine ? 'shown' : 'solved-here',
    anchors: world.items.flatMap(({ item, claims }) =>
      claims.filter(({ clock }) => clock === 'officer').map((claim) => ({ item, claim })),
    ),
    links: world.links.filter(({ kind }) => kind === 'officer'),
    resultDigest: resultDigest(solution, digestOf),
    ...{ moved, placements: solution.placements },
  }
}
