import { distance } from '../../../shared/words/distance.ts'
import { gradeName } from '../../../shared/words/grade-words.ts'
import { countOf, decimal } from '../../../shared/words/number.ts'
import { span } from '../../../shared/words/time.ts'
import { BASIS_WORDS } from './basis-words.ts'
import type { SureFacts } from './sure-facts.ts'
import { COUNTED_WORDS, NARROWER_WORDS, NINE_WORDS } from './sure-words.ts'

/** Below this number one rig, or one clock, moves the share by itself. */
const FEW = 300

/** Spans below a minute are told as exactly as they are known. */
const wideWords = (ms: number): string => (ms < 60_000 ? distance(ms) : span(ms))

/** What nine in ten means for this item. */
export function nineSentences(facts: SureFacts): readonly string[] {
  const { status, grade, counted, widthMs } = facts
  if (status === 'open') return [NINE_WORDS.open]
  const wide = NINE_WORDS.wide(wideWords(widthMs))
  if (counted === null) return [NINE_WORDS.pinned, wide]
  const kind = gradeName(grade)
  if (counted.n === 0) return [NINE_WORDS.meant(kind), wide]
  return [counted.isPast ? NINE_WORDS.fewer(kind) : NINE_WORDS.holds(kind), wide, ...narrower(facts)]
}

/** Why the interval may be narrower than the ± that the reasons tell of each clock. */
function narrower({ clocks, counted }: SureFacts): readonly string[] {
  const causes = [
    ...(clocks > 1 ? [NARROWER_WORDS.several] : []),
    ...(counted !== null && counted.factor < 1 ? [NARROWER_WORDS.drawnIn] : []),
  ]
  return causes.length === 0 ? [] : [NARROWER_WORDS.because(causes.join(NARROWER_WORDS.and))]
}

/** What was counted of this kind of evidence, and that real incidents were not. */
export function countedSentences({ status, counted }: SureFacts): readonly string[] {
  if (status === 'open') return [COUNTED_WORDS.open]
  if (counted === null) return [COUNTED_WORDS.pins]
  if (counted.n === 0) return [COUNTED_WORDS.none, COUNTED_WORDS.never]
  const { n, share } = counted
  return [
    COUNTED_WORDS.counted(countOf(n), decimal(share * 100, 1)),
    ...(n < FEW ? [COUNTED_WORDS.few] : []),
    COUNTED_WORDS.never,
  ]
}

/** From how many senders what agrees came, whether anything contradicts it, and why it is no more than likely. */
export const basisSentences = (facts: SureFacts): readonly string[] => [
  ...agreeing(facts),
  BASIS_WORDS.against(facts.conflicts),
  ...(facts.doubt === null ? [] : [facts.doubt]),
]

/** The list of reasons says what agrees. Nothing is said of senders if the page does not name whose claims agree. */
function agreeing({ grade, clocks, senders, isLeast, codes }: SureFacts): readonly string[] {
  const isKnown = senders > 1 || (senders === 1 && !isLeast)
  const sent = isKnown ? [BASIS_WORDS.senders(senders, isLeast)] : []
  if (grade === 'told') return [BASIS_WORDS.told, ...sent]
  if (clocks > 0) return sent
  const isChecked = codes.has('clock.checked') || codes.has('clock.corrected')
  return /^(own|fix|zone)/.test(grade) && !isChecked ? [BASIS_WORDS.alone] : []
}
