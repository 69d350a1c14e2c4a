import type { Around } from './calm.ts'
import type { HeardWord } from './hear.ts'
import type { DenialKind } from './negation.ts'
import { DENIALS, HARMLESS, SAID_AROUND } from './shipped-words.ts'
import { createFinder, knownOf, type Span } from './spans.ts'
import { createVocabulary } from './vocabulary.ts'

/** What takes the danger out of words. */
export interface Aside {
  readonly harmless: readonly Span[]
  readonly denials: readonly Span<DenialKind>[]
  /** What is talked about around them. */
  readonly around: readonly Span<Around>[]
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
  const around = Object.entries(SAID_AROUND).flatMap(([kind, phrases]) => knownOf(kind as Around, phrases))
  // As they are written: a word that may be a misspelt cry is not made harmless by another slip.
  const phrases = [...harmless, ...denials, ...around].map(({ phrase }) => phrase)
  const vocabulary = createVocabulary(phrases, { asWritten: true })
  const [findHarmless, findDenials, findAround] = [createFinder(harmless), createFinder(denials), createFinder(around)]
  return (heard: readonly HeardWord[]): Aside => {
    const words = heard.map((word) => ({ ...word, fits: vocabulary.fitting(word) }))
    // No sentence takes the danger out of the next one: "my phone. He is dying".
    const isOneSentence = ({ start, end }: Span): boolean => words[start]?.sentence === words[end]?.sentence
    return {
      harmless: findHarmless(words).filter(isOneSentence),
      denials: findDenials(words),
      around: findAround(words),
    }
  }
}
