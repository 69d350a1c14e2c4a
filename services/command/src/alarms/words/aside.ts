import type { HeardWord } from './hear.ts'
import type { DenialKind } from './negation.ts'
import { DENIALS, HARMLESS } from './shipped-words.ts'
import { createFinder, knownOf, type Span } from './spans.ts'
import { createVocabulary } from './vocabulary.ts'

/** What takes the danger out of words. */
export interface Aside {
  readonly harmless: readonly Span[]
  readonly denials: readonly Span<DenialKind>[]
}

let find: ((words: readonly HeardWord[]) => Aside) | undefined

/** Harmless phrases and denials of a text's words. The tables are the same for every incident: prepared once, when first needed. */
export function findAside(words: readonly HeardWord[]): Aside {
  find ??= prepare()
  return find(words)
}

function prepare() {
  const harmless = knownOf('harmless', HARMLESS)
  const denials = Object.entries(DENIALS).flatMap(([kind, phrases]) => knownOf(kind as DenialKind, phrases))
  // As they are written: a word that may be a misspelt cry is not made harmless by another slip.
  const phrases = [...harmless, ...denials].map(({ phrase }) => phrase)
  const vocabulary = createVocabulary(phrases, { asWritten: true })
  const [findHarmless, findDenials] = [createFinder(harmless), createFinder(denials)]
  return (heard: readonly HeardWord[]): Aside => {
    const words = heard.map((word) => ({ ...word, fits: vocabulary.fitting(word) }))
    return { harmless: findHarmless(words), denials: findDenials(words) }
  }
}
