import { type FittedWord, followPhrase, type Phrase, parsePhrase } from './phrase.ts'

/**
 * A phrase to find, and what it belongs to: a rule, a kind of denial, or a setting (harmless subject, such as sport).
 */
export interface Known<Of extends string = string> {
  readonly of: Of
  readonly language: string
  readonly phrase: Phrase
}

/** A match in a text, as word indices. */
export interface Span<Of extends string = string> {
  readonly of: Of
  readonly language: string
  readonly start: number
  readonly end: number
  /** Indices of the words in the phrase's gap. */
  readonly skipped: readonly number[]
}

/** Phrases by language. */
export type Phrases = Readonly<Record<string, readonly string[]>>

export const knownOf = <Of extends string>(of: Of, phrases: Phrases): readonly Known<Of>[] =>
  Object.entries(phrases).flatMap(([language, sources]) =>
    sources.flatMap((source) => parsePhrase(source) ?? []).map((phrase) => ({ of, language, phrase })),
  )

/** Finds all matches. Each word of a text is compared only with phrases that can begin with it. */
export function createFinder<Of extends string>(known: readonly Known<Of>[]) {
  const by = new Map<string, Known<Of>[]>()
  for (const one of known) {
    const [first] = one.phrase.parts
    for (const { key } of first?.kind === 'word' ? first.options : []) {
      const those = by.get(key)
      if (those) those.push(one)
      else by.set(key, [one])
    }
  }
  return (words: readonly FittedWord[]): readonly Span<Of>[] => {
    const spans: Span<Of>[] = []
    for (const [start, { fits }] of words.entries())
      for (const { of, language, phrase } of new Set([...fits].flatMap((key) => by.get(key) ?? []))) {
        const followed = followPhrase(words, start, phrase)
        if (followed) spans.push({ of, language, start, ...followed })
      }
    return spans
  }
}
