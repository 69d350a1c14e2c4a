import type { HeardWord } from './hear.ts'
import { createNearWords } from './near.ts'
import type { Phrase } from './phrase.ts'
import { isRealWord } from './real-words.ts'

/** Indexes every word of every phrase. For a word of a text it returns the keys of the options that match. */
export interface Vocabulary {
  fitting(word: Pick<HeardWord, 'text' | 'forms'>): ReadonlySet<string>
}

/** Minimum length of a word that is corrected, in letters. Shorter words lie one slip from too many others. */
const SHORTEST_MISSPELT = 5
/** Maximum number of cached words: more distinct words than a real text has. */
const MOST_KEPT = 20_000

/** `asWritten`: misspelt words are not corrected. */
export function createVocabulary(phrases: readonly Phrase[], { asWritten = false } = {}): Vocabulary {
  const { exact, begins, ends } = textsOf(phrases)
  const isLong = ({ length }: string): boolean => length >= SHORTEST_MISSPELT
  const nearExact = createNearWords([...exact].filter(isLong))
  const nearBegins = createNearWords([...begins].filter(isLong))
  const written = (form: string): readonly string[] => [
    ...(exact.has(form) ? [form] : []),
    ...beginningsOf(form).flatMap((text) => (begins.has(text) ? [`${text}*`] : [])),
    ...(ends.size === 0 ? [] : endingsOf(form).flatMap((text) => (ends.has(text) ? [`*${text}`] : []))),
  ]
  /** Corrects only forms that are not words themselves: "shouting" is no slip of "shooting". */
  const meant = (form: string): readonly string[] =>
    asWritten || isRealWord(form)
      ? []
      : [...nearExact.of(form), ...nearBegins.beginningsNear(form).map((one) => `${one}*`)]
  const known = new Map<string, ReadonlySet<string>>()
  return {
    fitting({ text, forms }) {
      const before = known.get(text)
      if (before) return before
      const isKnown = forms.some((form) => exact.has(form))
      const keys = new Set([...forms.flatMap(written), ...(isKnown ? [] : forms.flatMap(meant))])
      if (known.size >= MOST_KEPT) known.clear()
      known.set(text, keys)
      return keys
    },
  }
}

function textsOf(phrases: readonly Phrase[]) {
  const texts = { exact: new Set<string>(), begins: new Set<string>(), ends: new Set<string>() }
  for (const { parts } of phrases)
    for (const part of parts) if (part.kind === 'word') for (const { how, text } of part.options) texts[how].add(text)
  return texts
}

/** All beginnings of two letters or more, because no phrase may have a shorter one. */
const beginningsOf = (form: string): readonly string[] =>
  Array.from({ length: Math.max(0, form.length - 1) }, (_, index) => form.slice(0, index + 2))

const endingsOf = (form: string): readonly string[] => Array.from(form, (_, index) => form.slice(index))
