import type { Placement } from '@firsthand/domain'
import type { ItemInput } from '../input.ts'

/** An officer's statement of an item's start, ms. */
export interface Pin {
  readonly claim: string
  readonly at: number
  readonly earliest: number
  readonly latest: number
}

/** The officers' pins of an item. */
export const pinsOf = (input: ItemInput): readonly Pin[] =>
  input.claims.flatMap((claim) => {
    if (claim.about !== 'time' || claim.clock !== 'officer' || claim.ref !== 'start') return []
    const { atMs, resolutionMs, error, id } = claim
    const spread = Math.max(1000, 3 * error.sdMs)
    return [
      {
        claim: id,
        at: atMs + Math.round(resolutionMs / 2),
        earliest: atMs + Math.floor(error.lowMs ?? -spread),
        latest: atMs + resolutionMs + Math.ceil(error.highMs ?? spread),
      },
    ]
  })

/**
 * An anchored item never moves silently. A placement outside all of its pins is moved to the nearest pin, with a
 * conflict. Undefined if the placement can be shown as it is.
 */
export function heldAtPin(placement: Placement, pins: readonly Pin[]): Placement | undefined {
  const at = placement.estimate ?? placement.latest
  if (pins.length === 0 || pins.some((pin) => at >= pin.earliest && at <= pin.latest)) return undefined
  const nearest = pins.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at) || (a.claim < b.claim ? -1 : 1))[0]
  if (!nearest) return undefined
  return {
    ...placement,
    earliest: nearest.earliest,
    estimate: nearest.at,
    latest: nearest.latest,
    status: 'placed',
    reasons: [{ code: 'anchor', claim: nearest.claim, source: 'officer.anchor', share: 1, values: {} }],
    conflicts: [
      ...placement.conflicts,
      { code: 'conflict.anchor', claims: [nearest.claim], byMs: Math.round(at - nearest.at) },
    ],
  }
}
