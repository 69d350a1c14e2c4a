import { createAsideOf } from './aside-of.ts'
import { isCalm } from './calm.ts'
import { hearWords } from './hear.ts'
import { isShippedCode } from './kinds.ts'
import { isDenied } from './negation.ts'
import type { FittedWord } from './phrase.ts'
import { createFinder, knownOf, type Phrases, type Span } from './spans.ts'
import { createVocabulary } from './vocabulary.ts'

export type AlarmClass = 'grave' | 'ordinary'

export interface AlarmRule {
  readonly code: string
  readonly class: AlarmClass
  readonly isOn: boolean
  /** By language. A text is compared with the phrases of all languages, because frightened people mix them. */
  readonly phrases: Phrases
}

/** A match of a rule, as character offsets of the text. */
export interface Hit {
  readonly rule: string
  readonly language: string
  readonly from: number
  readonly to: number
  /** A denied hit ("is not bleeding") is shown beside other hits, and does not ring itself. */
  readonly isDenied: boolean
}

export interface Listener {
  listen(text: string): readonly Hit[]
}

/** Maximum hits of one text. A text with more words of danger rings anyway. */
const MOST_HITS = 100

/**
 * Prepares the rules for repeated use. Words of danger within a harmless phrase do not count, except for an incident's
 * own rules.
 */
export function createListener(rules: readonly AlarmRule[]): Listener {
  const danger = rules.filter(({ isOn }) => isOn).flatMap(({ code, phrases }) => knownOf(code, phrases))
  const vocabulary = createVocabulary(danger.map(({ phrase }) => phrase))
  const findDanger = createFinder(danger)
  return {
    listen(text) {
      const words = hearWords(text).map((word) => ({ ...word, fits: vocabulary.fitting(word) }))
      const found = findDanger(words)
      if (found.length === 0) return []
      const asideOf = createAsideOf(words, found)
      const heard = found.map((span) => ({ span, ...asideOf(span) }))
      const meant = heard.filter(
        ({ span, harmless, around }) => !isMasked(span, harmless) && !isCalm(words, span, around),
      )
      const hits = meant.map(({ span, denials }) => hitOf(words, { span, isDenied: isDenied(words, span, denials) }))
      return withoutRepeats(hits).slice(0, MOST_HITS)
    },
  }
}

const isMasked = ({ of, start, end }: Span, masks: readonly Span[]): boolean =>
  isShippedCode(of) && masks.some((mask) => mask.start <= start && end <= mask.end)

function hitOf(words: readonly FittedWord[], { span, isDenied: denied }: { span: Span; isDenied: boolean }): Hit {
  const { of, language, start, end } = span
  return { rule: of, language, from: words[start]?.from ?? 0, to: words[end]?.to ?? 0, isDenied: denied }
}

/** Keeps the widest hit of each rule at each place; hits that are not denied come first. */
function withoutRepeats(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = []
  const widest = hits.toSorted((a, b) => Number(a.isDenied) - Number(b.isDenied) || a.from - b.from || b.to - a.to)
  for (const hit of widest)
    if (!kept.some((one) => one.rule === hit.rule && one.from < hit.to && hit.from < one.to)) kept.push(hit)
  return kept.toSorted((a, b) => a.from - b.from || b.to - a.to)
}
