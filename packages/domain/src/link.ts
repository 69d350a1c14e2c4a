/**
 * Two items with a measured distance in time. `sound`: one event heard by both recorders; `officer`:
 * an officer's nudge on the wall, an anchor that nothing weighs down.
 */
export const LINK_KINDS = ['sound', 'officer'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export interface Link {
  readonly id: string
  readonly kind: LinkKind
  /** Item ids. */
  readonly a: string
  readonly b: string
  /** Start of `b` minus start of `a`, ms; may carry a fraction. */
  readonly offsetMs: number
  /** Standard deviation of the offset, ms: measurement and the way of the sound (343 m/s). */
  readonly sdMs: number
  /** Rate of b's clock against a's, parts per million; undefined where it was not measured. */
  readonly driftPpm?: number | undefined
  /** How clear the measurement was, 0…1; an ordering, no probability. */
  readonly strength: number
}

/**
 * What a solve made of a link. `used`: it holds a rig together. `tentative`: nothing but itself says it; it places only
 * what has no other time. `rejected`: other links, claims or bounds contradict it; it is shown and never deleted.
 */
export const LINK_VERDICTS = ['used', 'tentative', 'rejected'] as const
export type LinkVerdict = (typeof LINK_VERDICTS)[number]

/** Why a solve said so. */
export type SolvedReason =
  | 'triangle'
  | 'claims-agree'
  | 'same-clock'
  | 'zone'
  | 'anchor'
  | 'alone'
  | 'contradicted'
  | 'claims-disagree'
  | 'bound'
  | 'not-together'
  | 'same-file'
  | 'no-item'

/** Or why no solve reads it. */
export type LinkReason = SolvedReason | 'replay' | 'recalled' | 'left-the-lists'

export interface JudgedLink {
  readonly link: string
  readonly verdict: LinkVerdict
  readonly reason: SolvedReason
  /** Its measured offset minus the solved one, ms. */
  readonly residualMs: number
}
