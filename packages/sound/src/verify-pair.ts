import type { Agreement } from './agreement.ts'
import { reexamine } from './even-verdict.ts'
import { isLong, partsOf } from './long-pair.ts'
import { type Look, looksOf, type Measured } from './looks.ts'
import type { PairHints, PairMeeting, PairReason, PairScores, PairVerdict } from './pair-verdict.ts'
import { SAMPLE_RATE, type SoundPrint } from './print.ts'
import { isSinglePlace } from './replay-signs.ts'

/*
 * The thresholds for accepting a pair. They were chosen on the scenes of the bench `sound`, seeds 1 to 3. Each seed has
 * 294 pairs of scenes that share a siren, programme, announcement, person or track. In 250 further pairs the shared
 * sound is less loud.
 */
const RULE = {
  /** Phase agreement. Chance alone never scored 6 at some 2,000 offsets; steady tones can score anything. */
  phaseZ: 8,
  /**
   * Onsets and phases decide together. Repeating sound (sirens, beats) fits by its phases at many offsets, but by its
   * broadband onsets at only one. So the more the phases stand out over all other offsets, the lower the onsets may
   * score. The sum `onsets + 4 ln(standing)` decides. Apart from replays, the highest sum of a false pair was 10.7;
   * both scenes of that pair had the same siren.
   */
  onsetZ: 5,
  together: 12,
  aStanding: 4,
  /** With at least this `standing`, one stretch that agrees on its own is enough. */
  standsAlone: 2,
  /**
   * With a lower `standing` the phases fit clearly better at another offset, as in music that repeats (one track had
   * 0.63). True pairs had at least 1.01.
   */
  leastStanding: 0.9,
  /**
   * Minimum number of 0.4 s stretches in which the phases agree even when each stretch is judged alone: in total, and
   * per second of overlap (0.25 is a tenth of all stretches). A siren alone yields up to 2 in 12 s, because masking its
   * spectral lines leaves a residue. 1 in 80 true pairs has fewer than required.
   */
  strongStretches: 3,
  strongASecond: 0.25,
  bandShare: 0.4,
  timeShare: 0.3,
  /**
   * Ratio of the best offset's onset score to that of the next offset whose phases agree as well. One track in two
   * scenes reached 1.38.
   */
  peakRatio: 1.5,
  /** With a higher coherence two recordings are copies of one signal, because no two microphones hear alike. */
  coherence: 0.985,
} as const

const NO_SCORES: PairScores = {
  ...{ phaseZ: 0, onsetZ: 0, peakRatio: 1, bandShare: 0, timeShare: 0, coherence: 0 },
  ...{ strongStretches: 0, overlapSeconds: 0, tried: 0 },
}
const SILENT_DB = -75
const MOST_CLIPPED = 0.3
const LEAST_SECONDS = 2.5
/** Upper bound on the compared overlap. */
const COMPARED_SECONDS = 30
const MOST_RATIO = 9

/**
 * Whether two recordings heard one event, and how far apart they began. Pure. Swapping the two only changes the sign.
 */
export function verifyPair(a: SoundPrint, b: SoundPrint, hints: PairHints = {}): PairVerdict {
  const unusable = unusableReason(a, b)
  if (unusable !== undefined) return { accepted: false, reason: unusable, scores: NO_SCORES }
  if (isBefore(b, a)) return reversedVerdict(verifyPair(b, a, { offsetsMs: hints.offsetsMs?.map((offset) => -offset) }))
  return isLong(a, b) ? verifyLong(a, b, hints.offsetsMs ?? []) : judged(a, b, hints.offsetsMs ?? [], true)
}

/**
 * The verdict on the first part that is accepted. Clock drift may have moved the sound between the start of the overlap
 * and that part, so the error grows with the time between them.
 */
function verifyLong(a: SoundPrint, b: SoundPrint, hinted: readonly number[]): PairVerdict {
  let verdict: PairVerdict = { accepted: false, reason: 'weak', scores: NO_SCORES }
  for (const { fromA, fromB, into, ...parts } of partsOf(a, b, hinted)) {
    const found = judged(parts.a, parts.b, [0], false)
    const whole = (part: PairMeeting): PairMeeting => ({
      ...part,
      offsetMs: part.offsetMs + ((fromA - fromB) / SAMPLE_RATE) * 1000 + into * part.driftPpm * 1e-3,
      sdMs: Math.hypot(part.sdMs, into * UNSURE_PPM * 1e-3),
    })
    if (found.accepted) return { ...found, ...whole(found) }
    if (found.scores.onsetZ > verdict.scores.onsetZ)
      verdict = found.heard ? { ...found, heard: whole(found.heard) } : found
  }
  return verdict
}

/** Examines a refused pair once more, unless it is a copy. */
function judged(a: SoundPrint, b: SoundPrint, asked: readonly number[], isSearched: boolean): PairVerdict {
  const verdict = decide(looksOf(a, b, asked))
  if (verdict.accepted || verdict.scores.coherence > RULE.coherence) return verdict
  return reexamine(a, b, verdict, isSearched)
}

/** The error of the measured drift, in ppm, if it was measured over 40 s. */
const UNSURE_PPM = 3

function decide({ looks, best, agreement, standing, otherPlace }: Measured): PairVerdict {
  if (best === undefined) return { accepted: false, reason: 'weak', scores: NO_SCORES }
  if (agreement === undefined) {
    const scores = { ...NO_SCORES, phaseZ: best.phaseZ, onsetZ: best.onsetZ, tried: looks.length }
    return { accepted: false, reason: 'weak', scores }
  }
  const scores = { ...scoresOf(best, agreement, looks), standing, otherPlace }
  const reason = reasonOf(scores)
  const met = {
    offsetMs: (agreement.offset / SAMPLE_RATE) * 1000,
    sdMs: Math.hypot(SURE_MS, 6 / agreement.z),
    // b's clock counts fewer samples a second if a's sound falls behind b's, so the sign changes.
    driftPpm: 0 - agreement.driftPpm,
    strength: strengthOf(scores),
  }
  if (reason === undefined) return { accepted: true, ...met, scores }
  return mayMeet(scores) ? { accepted: false, reason, scores, heard: met } : { accepted: false, reason, scores }
}

function scoresOf(
  best: Look,
  { z, bandShare, timeShare, coherence, seconds, places }: Agreement,
  looks: readonly Look[],
): PairScores {
  const rivals = looks.filter((look) => look !== best && look.phaseZ >= RULE.phaseZ * 0.8)
  const next = rivals.reduce((most, { onsetZ }) => Math.max(most, onsetZ), 0)
  const peakRatio = next <= 0 ? MOST_RATIO : Math.min(MOST_RATIO, best.onsetZ / next)
  return {
    ...{ phaseZ: z, onsetZ: best.onsetZ, peakRatio, bandShare, timeShare, coherence },
    ...{ strongStretches: places.strong, secondPlace: places.second.by, sameEchoes: places.second.sameEchoes },
    ...{ overlapSeconds: seconds, tried: looks.length },
  }
}

function reasonOf(scores: PairScores): PairReason | undefined {
  if (scores.coherence > RULE.coherence) return 'replay'
  if (!doPhasesAgree(scores)) return 'weak'
  if (scores.peakRatio < RULE.peakRatio) return 'ambiguous'
  if (jointScoreOf(scores) >= RULE.together && (scores.standing ?? 0) < RULE.leastStanding) return 'ambiguous'
  if (scores.onsetZ < RULE.onsetZ || jointScoreOf(scores) < RULE.together) return 'weak'
  return isSinglePlace(scores) ? 'replay' : undefined
}

/** Whether a third item or two clocks may still prove a refused pair: its phases stand out, and it is no copy. */
const mayMeet = ({ phaseZ, coherence }: PairScores): boolean => phaseZ >= RULE.phaseZ && coherence <= RULE.coherence

const jointScoreOf = ({ onsetZ, standing = 0 }: PairScores): number =>
  onsetZ + RULE.aStanding * Math.log(Math.max(0.01, standing))

function doPhasesAgree(scores: PairScores): boolean {
  const { phaseZ, bandShare, timeShare, strongStretches, overlapSeconds, standing = 0 } = scores
  const many = Math.max(RULE.strongStretches, RULE.strongASecond * Math.min(COMPARED_SECONDS, overlapSeconds))
  const isBroad = bandShare >= RULE.bandShare && timeShare >= RULE.timeShare
  return phaseZ >= RULE.phaseZ && isBroad && strongStretches >= (standing >= RULE.standsAlone ? 1 : many)
}

/**
 * The least error that is stated, even for a sharp measurement, because sources lie at different places. Of 85 made
 * pairs half were right to 0.2 ms, nine in ten to 6 ms.
 */
const SURE_MS = 4

/** Strength of a link: 0.2 at the edge of the rule, approaching 1 far above it. */
function strengthOf(scores: PairScores): number {
  const { phaseZ, peakRatio } = scores
  const above = Math.min(phaseZ / RULE.phaseZ, jointScoreOf(scores) / RULE.together, peakRatio / RULE.peakRatio)
  return Math.max(0, Math.min(1, 1 - 0.8 / above))
}

function unusableReason(a: SoundPrint, b: SoundPrint): PairReason | undefined {
  if (a.recipe !== b.recipe || a.bands !== b.bands || a.onsetHz !== b.onsetHz) return 'recipe'
  if (Math.min(a.seconds, b.seconds) < LEAST_SECONDS) return 'short'
  if (Math.min(a.level.rmsDb, b.level.rmsDb) < SILENT_DB) return 'silent'
  return Math.max(a.level.clipped, b.level.clipped) > MOST_CLIPPED ? 'clipped' : undefined
}

/** Orders two prints by their samples, so that the verdict does not depend on the order of the arguments. */
function isBefore(p: SoundPrint, q: SoundPrint): boolean {
  if (p.samples.length !== q.samples.length) return p.samples.length < q.samples.length
  for (let i = 0; i < p.samples.length; i += 1) {
    const [x, y] = [p.samples[i] ?? 0, q.samples[i] ?? 0]
    if (x !== y) return x < y
  }
  return false
}

function reversedVerdict(verdict: PairVerdict): PairVerdict {
  if (verdict.accepted) return { ...verdict, ...reversedMeeting(verdict) }
  return verdict.heard ? { ...verdict, heard: reversedMeeting(verdict.heard) } : verdict
}

const reversedMeeting = (met: PairMeeting): PairMeeting => ({
  ...met,
  offsetMs: 0 - met.offsetMs,
  driftPpm: 0 - met.driftPpm,
})
