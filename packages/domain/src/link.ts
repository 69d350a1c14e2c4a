/**
 * A measured offset in time between two items. `sound`: both recorders heard the same event. `officer`: an officer set
 * the offset by hand; such an anchor is never outvoted.
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
  /**
   * Standard deviation of the offset, ms. It includes the measurement's error and the travel time of the sound (343
   * m/s).
   */
  readonly sdMs: number
  /** Rate of b's clock relative to a's, parts per million; undefined if it was not measured. */
  readonly driftPpm?: number | undefined
  /** How clear the measurement was, 0…1: an ordering, not a probability. */
  readonly strength: number
}

/**
 * The verdict of a solve on a link. `used`: it holds a rig together. `tentative`: nothing else confirms it, and it
 * places only items without another time. `rejected`: other links, claims or bounds contradict it; it is shown and
 * never deleted.
 */
export const LINK_VERDICTS = ['used', 'tentative', 'rejected'] as const
export type LinkVerdict = (typeof LINK_VERDICTS)[number]

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

/** The reason for a verdict, or the reason why no solve reads the link. */
export type LinkReason = SolvedReason | 'replay' | 'recalled' | 'left-the-lists'

export interface JudgedLink {
  readonly link: string
  readonly verdict: LinkVerdict
  readonly reason: SolvedReason
  /** The link's measured offset minus the solved offset, ms. */
  readonly residualMs: number
}
