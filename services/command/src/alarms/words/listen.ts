import { type HeardWord, hearWords } from './hear.ts'
import { isDenied } from './negation.ts'
import { endOfPhrase, type Option, type Phrase, parsePhrase } from './phrase.ts'

export type AlarmClass = 'grave' | 'ordinary'

export interface AlarmRule {
  readonly code: string
  readonly class: AlarmClass
  readonly isOn: boolean
  /** By language; a text is listened to in all of them: frightened people mix them. */
  readonly phrases: Readonly<Record<string, readonly string[]>>
}

/** Where a rule's words stand: characters of the text. */
export interface Hit {
  readonly rule: string
  readonly language: string
  readonly from: number
  readonly to: number
  /** "is not bleeding": it is told, and it does not ring by itself. */
  readonly isDenied: boolean
}

export interface Listener {
  listen(text: string): readonly Hit[]
}

interface Known {
  readonly rule: string
  readonly language: string
  readonly phrase: Phrase
}

/** Of one text; who writes more than so many words of danger rings anyway. */
const MOST_HITS = 100

/** Prepares the rules once: each word of a text is then compared only with phrases that can begin with it. */
export function createListener(rules: readonly AlarmRule[]): Listener {
  const known = knownPhrases(rules)
  return {
    listen(text) {
      const words = hearWords(text)
      const hits: Hit[] = []
      for (let start = 0; start < words.length && hits.length < MOST_HITS; start += 1)
        for (const one of known.at(words[start])) {
          const end = endOfPhrase(words, start, one.phrase)
          if (end !== undefined) hits.push(hitOf(words, { start, end, known: one }))
        }
      return withoutRepeats(hits)
    },
  }
}

function knownPhrases(rules: readonly AlarmRule[]) {
  const byBeginning = new Map<string, Set<Known>>()
  const anywhere = new Set<Known>()
  for (const one of rules.filter(({ isOn }) => isOn).flatMap(phrasesOf))
    for (const { text, how } of firstOptions(one.phrase)) {
      if (how === 'ends') anywhere.add(one)
      else byBeginning.set(keyOf(text), (byBeginning.get(keyOf(text)) ?? new Set()).add(one))
    }
  return {
    at: (word: HeardWord | undefined): ReadonlySet<Known> => {
      const forms = word?.forms ?? []
      // Nearly every word of a long transcript.
      if (forms.length === 1 && anywhere.size === 0) return byBeginning.get(keyOf(forms[0] ?? '')) ?? NONE
      return new Set([...anywhere, ...forms.flatMap((form) => [...(byBeginning.get(keyOf(form)) ?? NONE)])])
    },
  }
}

const phrasesOf = ({ code, phrases }: AlarmRule): readonly Known[] =>
  Object.entries(phrases).flatMap(([language, sources]) =>
    sources.flatMap((source) => parsePhrase(source) ?? []).map((phrase) => ({ rule: code, language, phrase })),
  )

const NONE: ReadonlySet<Known> = new Set()

/** Two letters: the shortest beginning that a phrase may have. */
const keyOf = (text: string): string => text.slice(0, 2)

const firstOptions = ({ parts }: Phrase): readonly Option[] => (parts[0]?.kind === 'word' ? parts[0].options : [])

interface At {
  readonly start: number
  readonly end: number
  readonly known: Known
}

function hitOf(words: readonly HeardWord[], { start, end, known }: At): Hit {
  const { rule, language } = known
  const [from, to] = [words[start]?.from ?? 0, words[end]?.to ?? 0]
  return { rule, language, from, to, isDenied: isDenied(words, start) }
}

/** Of one rule the widest hit of each place. */
function withoutRepeats(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = []
  const widest = hits.toSorted((a, b) => a.from - b.from || b.to - a.to)
  for (const hit of widest)
    if (!kept.some((one) => one.rule === hit.rule && one.from < hit.to && hit.from < one.to)) kept.push(hit)
  return kept
}

/** The rules that were heard: what is only denied is told after what is not. */
export interface Heard {
  /** Undefined where nothing was heard. */
  readonly class: AlarmClass
  readonly rules: readonly string[]
}

/** Grave where a grave rule was heard that nothing denies; denied words alone are ordinary news. */
export function judge(hits: readonly Hit[], rules: readonly AlarmRule[]): Heard | undefined {
  if (hits.length === 0) return undefined
  const classes = new Map(rules.map((rule) => [rule.code, rule.class]))
  const weight = (hit: Hit): number => (hit.isDenied ? 2 : classes.get(hit.rule) === 'grave' ? 0 : 1)
  const ordered = hits.toSorted((a, b) => weight(a) - weight(b))
  const [gravest] = ordered
  return {
    class: gravest && weight(gravest) === 0 ? 'grave' : 'ordinary',
    rules: [...new Set(ordered.map(({ rule }) => rule))],
  }
}
