import type { Placement } from '@firsthand/domain'
import { CALIBRATED_ON, calibrationOf, isPastCalibration } from '../place/calibration.ts'
import { conflictWords } from './conflict-words.ts'
import { reasonWords } from './reason-words.ts'
import { dayAndTime, span } from './time.ts'

export interface Sentence {
  readonly text: string
  /** Of the weight of all that places the item, 0…1; 0 where it only explains or bounds. */
  readonly share: number
  /** Claims and links that it rests on. */
  readonly claims: readonly string[]
}

export interface Explanation {
  /** Where the item stands, in one sentence. */
  readonly summary: string
  /** Why, heaviest first, explanations behind what they explain. */
  readonly sentences: readonly Sentence[]
  /** What says otherwise; nothing is left out. */
  readonly conflicts: readonly Sentence[]
  /** How the interval was calibrated; stands beside it until incidents with known truth exist. */
  readonly calibration: string
}

export interface Reader {
  /** IANA zone of the times in the sentences. */
  readonly zone: string
  /** Of each claim of the item, and of those that it names, its source. */
  readonly sources?: ReadonlyMap<string, string>
}

/** The argument for one placement as a commander and a court can read it. */
export function explain(placement: Placement, { zone, sources = new Map() }: Reader): Explanation {
  return {
    summary: summaryOf(placement, zone),
    sentences: placement.reasons.map((reason) => ({
      text: reasonWords(reason, zone),
      share: reason.share,
      claims: [...(reason.claim === undefined ? [] : [reason.claim]), ...listed(reason.values['claims'])],
    })),
    conflicts: placement.conflicts
      .filter(({ code }) => !code.startsWith('reading.'))
      .map((conflict) => ({ text: conflictWords(conflict, sources), share: 0, claims: conflict.claims })),
    calibration: calibrationWords(placement),
  }
}

const listed = (value: string | number | undefined): readonly string[] =>
  typeof value === 'string' ? value.split(' ').filter((claim) => claim !== '') : []

const FLOOR = 700_000_000_000

function summaryOf({ status, estimate, earliest, latest, grade }: Placement, zone: string): string {
  // Digital capture times before 1990 are empty clocks: that limit says nothing.
  const from = earliest > FLOOR ? `after ${dayAndTime(earliest, zone)} and ` : ''
  if (estimate === undefined)
    return `Nothing says when it began; it lies ${from}before ${dayAndTime(latest, zone)}. These are limits and no estimate.`
  const by = grade === 'anchor' ? 'An officer pinned it' : status === 'placed' ? 'It began' : 'It probably began'
  return `${by} at ${dayAndTime(estimate, zone)}, between ${dayAndTime(earliest, zone)} and ${dayAndTime(latest, zone)} (${span(latest - earliest)} wide).`
}

function calibrationWords({ grade, estimate }: Placement): string {
  if (estimate === undefined) return 'A bar between limits is not calibrated: it holds whenever its limits hold.'
  if (grade === 'anchor') return "The interval is the officer's own."
  const { n, share } = calibrationOf(grade)
  if (n === 0)
    return 'No made world had enough items of this kind: its width is the model’s alone; it is not calibrated, and it has not been checked on real incidents.'
  const held = `In made worlds that it was not set on ${(share * 100).toFixed(1)} % of ${n} items of this kind lay within their intervals.`
  if (isPastCalibration(grade))
    return `${held} That is fewer than nine in ten, and a wider interval would say nothing; so it is never certain. It has not been checked on real incidents.`
  return `${held} The width was set on other made worlds (seeds ${CALIBRATED_ON.seeds.join(', ')}), so that nine in ten hold there; it has not been checked on real incidents.`
}
