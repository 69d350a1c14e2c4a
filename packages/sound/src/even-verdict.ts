import { type EvenLook, type EvenProposal, evenLookAt, evenProposal } from './even-look.ts'
import type { PairMeeting, PairScores, PairVerdict } from './pair-verdict.ts'
import { SAMPLE_RATE, type SoundPrint } from './print.ts'

/*
 * Examines a refused pair again, with equally weighted cells. The thresholds were chosen on the true pairs of seeds 1
 * and 2 and the hard pairs of seeds 11 to 13 (method.md). Hard pairs come from different scenes that share one loud
 * sound, such as a siren. Comments give their highest scores.
 */
const RULE = {
  z: 8,
  /** With a lower score another offset fits nearly as well. Sirens and music fit at several delays. */
  standing: 2,
  /** No hard pair with a `standing` of at least 2 reached 3 in `by`. */
  turn: { by: 5, lasting: 2.8, third: 0.95 },
  /** The highest `by` of hard pairs: 5.1 for `loud`, 5.9 for `loudest`. */
  across: { loud: { by: 6.5, lasting: 3.2 }, loudest: { by: 7, lasting: 3.2 } },
  /**
   * `by` is the threshold of the pair's earlier score `secondPlace`. `replay-signs.ts`, which measures without equal
   * weights, requires 9. No hard pair with a `standing` of at least 3 scored 3.3.
   */
  second: { by: 5.5, sameEchoes: 0.35, standing: 3 },
} as const

type Refused = PairVerdict & { readonly accepted: false }

/** Examines a refused pair once more. `isSearched`: search all offsets, too. */
export function reexamine(a: SoundPrint, b: SoundPrint, refused: Refused, isSearched: boolean): PairVerdict {
  const { heard, scores, reason } = refused
  // Most pairs have nothing in common. They return here, at no cost.
  if (heard === undefined) return refused
  const heardLook: HeardLook = () => evenLookAt(a.samples, b.samples, samplesOf(heard), 0 - heard.driftPpm)
  const standing = scores.standing ?? 0
  const known = standing < RULE.standing ? undefined : heardLook()
  const place = known === undefined ? 0 : evenPlaceOf(known, standing, scores)
  if (known !== undefined && place >= 1) return proven(scores, known, place)
  // A replay whose offset stands out over all others: a search over all offsets would find nothing better.
  if (known !== undefined && reason === 'replay') return withScores(refused, known, place)
  return isSearched ? searched(a, b, refused, heardLook) : refused
}

type HeardLook = () => EvenLook | undefined

function searched(a: SoundPrint, b: SoundPrint, refused: Refused, heardLook: HeardLook): PairVerdict {
  if (a.seconds + b.seconds > MOST_SECONDS) return refused
  const proposal = evenProposal(a.samples, b.samples)
  if (proposal === undefined || proposal.standing < RULE.standing) return refused
  return proposed(a, b, { refused, known: heardLook(), proposal })
}

/**
 * Upper bound on the sum of the two durations. Longer pairs have more evidence of other kinds, and their transforms
 * would be large.
 */
const MOST_SECONDS = 130

interface ProposalInput {
  readonly refused: Refused
  readonly known: EvenLook | undefined
  readonly proposal: EvenProposal
}

function proposed(a: SoundPrint, b: SoundPrint, { refused, known, proposal }: ProposalInput): PairVerdict {
  const { offset, power, standing } = proposal
  const isKnown = known !== undefined && Math.abs(known.offset - offset) < NEAR
  if (known !== undefined && isKnown) {
    const place = evenPlaceOf(known, Math.max(standing, refused.scores.standing ?? 0), refused.scores)
    if (place >= 1) return proven(refused.scores, known, place)
  }
  if (power < LEAST_POWER) return refused
  const look = evenLookAt(a.samples, b.samples, offset)
  if (look === undefined) return refused
  const place = evenPlaceOf(look, standing, undefined)
  if (place >= 1) return proven(refused.scores, look, place)
  const isHeard = isKnown || power < HEARD.power || standing < HEARD.standing || refused.reason === 'replay'
  if (isHeard) return withScores(refused, look, place)
  return { accepted: false, reason: 'replay', scores: scoresOf(refused.scores, look, place), heard: metOf(look, 0) }
}

/** Two offsets nearer than this (100 ms) are one: sources of one scene arrive within this delay of each other. */
const NEAR = 0.1 * SAMPLE_RATE
/**
 * `LEAST_POWER`: an offset with a lower score is not examined. `HEARD`: with at least these two scores the recordings
 * hold the same sound at this offset, which the verdict then states as `heard`. They may still have been made at
 * different times.
 */
const LEAST_POWER = 22
const HEARD = { power: 45, standing: 3 } as const

/**
 * How strongly the scores say that a source was heard at a second place. From 1 on, the pair is proven. `scores` are
 * the earlier scores of the pair. They are given only if they belong to this offset.
 */
function evenPlaceOf({ z, turn, across }: EvenLook, standing: number, scores: PairScores | undefined): number {
  if (standing < RULE.standing) return 0
  if (z < RULE.z || turn.third > RULE.turn.third * turn.second) return secondOf(standing, scores)
  const beside = Math.max(shareOf(across.loud, RULE.across.loud), shareOf(across.loudest, RULE.across.loudest))
  return Math.max(0, shareOf(turn, RULE.turn), beside, secondOf(standing, scores))
}

interface Lasting {
  readonly by: number
  readonly lasting: number
}

const shareOf = (found: Lasting, least: Lasting): number => Math.min(found.by / least.by, found.lasting / least.lasting)

function secondOf(standing: number, scores: PairScores | undefined): number {
  const { secondPlace = 0, sameEchoes = 1 } = scores ?? {}
  return standing < RULE.second.standing || sameEchoes >= RULE.second.sameEchoes ? 0 : secondPlace / RULE.second.by
}

const samplesOf = ({ offsetMs }: PairMeeting): number => (offsetMs / 1000) * SAMPLE_RATE

const scoresOf = (scores: PairScores, { z }: EvenLook, evenPlace: number): PairScores => ({
  ...scores,
  ...{ evenZ: z, evenPlace },
})

const withScores = (refused: Refused, look: EvenLook, place: number): Refused => ({
  ...refused,
  scores: scoresOf(refused.scores, look, place),
})

const proven = (scores: PairScores, look: EvenLook, place: number): PairVerdict => ({
  ...{ accepted: true, scores: scoresOf(scores, look, place) },
  ...metOf(look, 1 - 0.8 / Math.max(1, place)),
})

const SURE_MS = 4

const metOf = ({ offset, driftPpm, z }: EvenLook, strength: number): PairMeeting => ({
  offsetMs: (offset / SAMPLE_RATE) * 1000,
  sdMs: Math.hypot(SURE_MS, 6 / Math.max(1, z)),
  driftPpm: 0 - driftPpm,
  strength,
})
