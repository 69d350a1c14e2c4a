import { isShippedCode, type Kind } from './kinds.ts'
import type { FittedWord } from './phrase.ts'
import { CALMS, type Setting } from './settings.ts'
import type { Span } from './spans.ts'

/**
 * Words around words of danger. A setting is a harmless subject, such as sport. It calms words of danger: they then
 * count as everyday words. `urgent`: words that rule out a figure of speech. `ends`: words that end the reach of a
 * setting ("but", "then", "he").
 */
export type Around = Setting | 'urgent' | 'ends'

/** Maximum distance, in words, between a setting and the words that it calms. */
const REACH = 6
/**
 * Frightened people write without punctuation. In a clause of this many words the next thought may begin anywhere, so a
 * setting reaches less far.
 */
const RUN_ON = { words: 12, reach: 1 }

/**
 * Whether a setting makes words of danger everyday words: "the striker was on fire, three goals". A setting acts only
 * in its own sentence, and never in an urgent text.
 */
export function isCalm(words: readonly FittedWord[], hit: Span, around: readonly Span<Around>[]): boolean {
  const { of } = hit
  if (!isShippedCode(of) || around.some((one) => one.of === 'urgent')) return false
  return around.some((one) => isSetting(one) && calms(one.of, hit, of) && reaches(words, hit, { one, around }))
}

const isSetting = (span: Span<Around>): span is Span<Setting> => span.of !== 'urgent' && span.of !== 'ends'

function calms(setting: Setting, { start, end, skipped }: Span, kind: Kind): boolean {
  const { kinds, most } = CALMS[setting]
  return (kinds === 'all' || kinds.includes(kind)) && end - start + 1 - skipped.length <= most
}

interface Among {
  readonly one: Span<Setting>
  readonly around: readonly Span<Around>[]
}

/**
 * Whether a setting calms a hit: it stands in the same sentence and near enough, and no word between them ends its
 * reach. A word of the hit itself is no setting.
 */
function reaches(words: readonly FittedWord[], hit: Span, { one, around }: Among): boolean {
  const { of, start, end } = one
  if (words[start]?.sentence !== words[hit.start]?.sentence || words[end]?.sentence !== words[hit.end]?.sentence)
    return false
  if (words[start]?.clause !== words[hit.start]?.clause && !crosses(words, hit, one)) return false
  const reach = isRunOn(words, hit.start) ? RUN_ON.reach : REACH
  const isOpen = (from: number, to: number): boolean =>
    to - from <= reach &&
    (of === 'rule' ||
      of === 'found' ||
      !around.some(
        (other) => other.of === 'ends' && other.language === one.language && from < other.start && other.end < to,
      ))
  if (end < hit.start) return isOpen(end, hit.start)
  if (start > hit.end) return isOpen(hit.end, start)
  const own = (at: number): boolean => at >= hit.start && at <= hit.end && !hit.skipped.includes(at)
  return !own(start) || !own(end)
}

/** Whether the clause of the word at `at` has more words than people say in one breath. */
const isRunOn = (words: readonly FittedWord[], at: number): boolean => {
  const { clause } = words[at] ?? {}
  let [first, last] = [at, at]
  while (words[first - 1]?.clause === clause && first > 0 && at - first <= RUN_ON.words) first -= 1
  while (words[last + 1]?.clause === clause && last - at <= RUN_ON.words) last += 1
  return last - first + 1 > RUN_ON.words
}

/**
 * Whether a setting (a harmless subject, such as sport) in one clause makes words of danger in another clause of the
 * sentence harmless. The subject may change after a comma. So this holds only for a single word of danger whose kind
 * (`CROSSED`) is often a figure of speech.
 */
function crosses(words: readonly FittedWord[], { of, start, end, skipped }: Span, one: Span<Setting>): boolean {
  // A year shows the subject `past` in every language, but only for its own clause.
  if (/^\p{N}/u.test(words[one.start]?.text ?? '')) return false
  return one.of === 'found' || (CROSSED.has(of) && end - start + 1 - skipped.length <= FEW_CROSSED)
}

const CROSSED: ReadonlySet<string> = new Set(['fire', 'explosion', 'dying', 'crush', 'collapse', 'injured', 'missing'])
const FEW_CROSSED = 1
