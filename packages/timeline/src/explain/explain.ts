import type { Placement } from '@firsthand/domain'
import { CALIBRATED_ON, calibrationOf, isPastCalibration } from '../place/calibration.ts'
import { conflictWords, tellsCorrection } from './conflict-words.ts'
import { doubtOf } from './doubt.ts'
import type { Language } from './language.ts'
import { PHRASES } from './phrases-by-language.ts'
import { type ReasonSentence, reasonsTold, type Sentence } from './reasons-told.ts'
import { dayAndTime, dayAndTimeBy, interval, pointed, span } from './time.ts'

/** What is known of an interval's width: what was counted of its kind of evidence, on made incidents only. */
export interface Width {
  /** The number of made items of the kind that were counted, and the share whose truth lay within the interval, 0…1. */
  readonly n: number
  readonly share: number
  /** The factor on the model's own width. */
  readonly factor: number
  /** Whether fewer than nine in ten held at the widest factor, so that an item of the kind is never `placed`. */
  readonly isPast: boolean
  /** The seeds of the made incidents on which the factor was set, and of those on which it was counted. */
  readonly setOn: readonly string[]
  readonly countedOn: readonly string[]
}

export interface Explanation {
  /** The item's placement in one sentence. */
  readonly summary: string
  /** Why the item is no more than likely, or open, in one sentence. Null if it is placed. */
  readonly doubt: string | null
  /**
   * The reasons, heaviest first. A reason that only explains follows the reason that it explains. A corrected clock is
   * told once: as a conflict, if it is one.
   */
  readonly sentences: readonly ReasonSentence[]
  /** Everything that contradicts the placement. */
  readonly conflicts: readonly Sentence[]
  /** What was counted of such intervals: said until incidents with known truth exist. Seeds are in `width`. */
  readonly calibration: string
  /** Null for limits without an estimate, and for an officer's own interval: nothing is counted of them. */
  readonly width: Width | null
}

export interface Reader {
  /** IANA zone of the times in the sentences. */
  readonly zone: string
  /** Indexed by claim id: the source of each claim of the item, and of each other claim that the placement names. */
  readonly sources?: ReadonlyMap<string, string>
  /** English by default. */
  readonly language?: Language
}

/** Explains one placement in sentences, for a commander and a court. */
export function explain(placement: Placement, { zone, sources = new Map(), language = 'en' }: Reader): Explanation {
  const conflicts = placement.conflicts.filter(({ code }) => !code.startsWith('reading.'))
  const corrections = new Map(
    placement.reasons.flatMap((reason) =>
      reason.code === 'clock.corrected' && reason.claim !== undefined ? [[reason.claim, reason] as const] : [],
    ),
  )
  const told = new Set(conflicts.filter(tellsCorrection).map(({ claims }) => corrections.get(claims[0] ?? '')))
  return {
    summary: summaryOf(placement, zone, language),
    doubt: doubtOf(placement, language),
    sentences: reasonsTold(
      placement.reasons.filter((reason) => !told.has(reason)),
      zone,
      language,
    ),
    conflicts: conflicts.map((conflict) => ({
      text: conflictWords(conflict, { sources, zone, corrections }, language),
      ...{ share: 0, claims: conflict.claims },
    })),
    calibration: calibrationWords(placement, language),
    width: widthOf(placement),
  }
}

const FLOOR = 700_000_000_000

function summaryOf({ status, estimate, earliest, latest, grade }: Placement, zone: string, language: Language): string {
  const phrases = PHRASES[language].summary
  // A lower limit this early says nothing: digital capture times before 1990 come from clocks that were never set.
  if (estimate === undefined)
    return phrases.limits(
      earliest > FLOOR ? dayAndTime(earliest, zone, language) : undefined,
      dayAndTimeBy(latest, zone, language),
    )
  const by = grade === 'anchor' ? 'anchor' : status === 'placed' ? 'placed' : 'probably'
  return phrases.placed(by, interval({ earliest, estimate, latest }, zone, language), span(latest - earliest, language))
}

function widthOf({ grade, estimate }: Placement): Width | null {
  if (estimate === undefined || grade === 'anchor') return null
  const { n, share, scale } = calibrationOf(grade)
  const { seeds, checked } = CALIBRATED_ON
  return { n, share, factor: scale, isPast: isPastCalibration(grade), setOn: seeds, countedOn: checked }
}

function calibrationWords({ grade, estimate }: Placement, language: Language): string {
  const phrases = PHRASES[language].summary
  if (estimate === undefined) return phrases.noWidth
  if (grade === 'anchor') return phrases.ownInterval
  const { n, share } = calibrationOf(grade)
  if (n === 0) return phrases.uncalibrated
  const held = phrases.held(pointed((share * 100).toFixed(1), language), n)
  return `${held} ${isPastCalibration(grade) ? phrases.past : phrases.set}`
}
