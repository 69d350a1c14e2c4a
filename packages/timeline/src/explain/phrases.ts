/**
 * The words of one language for a placement. Every language has the same parts; one that lacks a part does not compile.
 */
export interface Phrases {
  readonly reasons: ReasonPhrases
  readonly conflicts: ConflictPhrases
  readonly summary: SummaryPhrases
}

/** The parts of a reason, in the target language. */
export interface ReasonFacts {
  /** The instant, or a phrase for an unknown time. */
  readonly at: string
  /** The name of the source. */
  readonly name: string
  /** " (± 2 s; zone +02:00 stated by the file)", or empty. */
  readonly detail: string
  /** `others`: the number of other recordings in the rig. `byHand`: the share of officers' links, 0…1. */
  readonly others: number
  readonly byHand: number
  readonly clocks: number
  /** Half-width of the 90 % interval. */
  readonly half: string
  /** The error of a clock, in words. */
  readonly shift: string
  readonly isFast: boolean
  readonly rigs: number
  readonly isAfter: boolean
}

export const PLAIN_REASONS = [
  ...(['no-evidence-of-time', 'bound.received', 'bound.claim', 'bound.from', 'bound.rig'] as const),
  ...(['bound.by-clock', 'bound.by-clock-day'] as const),
  ...(['duration.subtracted', 'rig.position', 'anchor.of-rig', 'anchor', 'link.tentative', 'twin.of'] as const),
  ...(['clock.checked', 'clock.corrected'] as const),
] as const
export type PlainReason = (typeof PLAIN_REASONS)[number]

export type ZoneReason =
  | 'zone.stated'
  | 'zone.from-file'
  | 'zone.from-gps'
  | 'zone.from-device'
  | 'zone.assumed'
  | 'zone.unknown'

export interface ReasonPhrases {
  readonly plain: Readonly<Record<PlainReason, (facts: ReasonFacts) => string>>
  readonly zones: Readonly<Record<ZoneReason, (offset: string) => string>>
  /** What a claim says. `speaksOf`: whether it tells the start, the end or the day. */
  readonly claim: (facts: ReasonFacts, speaksOf: 'start' | 'end' | 'day') => string
  readonly agrees: (facts: ReasonFacts) => string
  /** A claim that covers so many hours that it confirms nothing. */
  readonly fits: (facts: ReasonFacts) => string
  readonly reading: (at: string) => string
  readonly unknownTime: string
  readonly someClaim: string
  /** "zone +02:00 stated by the file", or as much of this phrase as is known. */
  readonly zone: (zone: string, from: string) => string
}

/**
 * The parts of a conflict. Names have the form that they take in the middle of a sentence. A phrase that begins with a
 * name capitalises it.
 */
export interface ConflictFacts {
  readonly by: string
  readonly isEarlier: boolean
  readonly first: string
  /** The second claim, if there is one. */
  readonly second: string | undefined
  readonly count: number
  /** How far off its clock is, if the claim counts after it was put right. */
  readonly corrected: ReasonFacts | undefined
}

export type ConflictCode =
  | 'conflict.after-received'
  | 'conflict.disagrees'
  | 'conflict.zone'
  | 'conflict.far'
  | 'conflict.clock'
  | 'conflict.rig'
  | 'conflict.link'
  | 'conflict.twin'
  | 'conflict.cycle'
  | 'conflict.officers-link'
  | 'conflict.officers-cycle'
  | 'conflict.anchor'

export interface ConflictPhrases {
  readonly codes: Readonly<Record<ConflictCode, (facts: ConflictFacts) => string>>
  readonly anotherClaim: string
}

export interface SummaryPhrases {
  /** `from`: undefined if the lower limit says nothing. */
  readonly limits: (from: string | undefined, to: string) => string
  readonly placed: (by: 'anchor' | 'placed' | 'probably', at: readonly [string, string, string], wide: string) => string
  readonly noWidth: string
  readonly ownInterval: string
  readonly uncalibrated: string
  readonly held: (share: string, n: number) => string
  readonly past: string
  readonly set: string
}
