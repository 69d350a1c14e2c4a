import type { Around } from './calm.ts'
import type { HeardWord } from './hear.ts'
import type { DenialKind } from './negation.ts'
import { AROUND_PHRASES, DENIALS, HARMLESS } from './shipped-words.ts'
import { createFinder, knownOf, type Span } from './spans.ts'
import { createVocabulary } from './vocabulary.ts'

/** Words that cancel other words' danger. */
export interface Aside {
  readonly harmless: readonly Span[]
  readonly denials: readonly Span<DenialKind>[]
  /** Words that show the subject ("goal": sport), on either side of words of danger. */
  readonly around: readonly Span<Around>[]
}

let find: ((words: readonly HeardWord[]) => Aside) | undefined

/**
 * Finds harmless phrases and denials in a text. The tables are the same for every incident; they are prepared once, at
 * first use.
 */
export function findAside(words: readonly HeardWord[]): Aside {
  find ??= prepare()
  return find(words)
}

function prepare() {
  const harmless = knownOf('harmless', HARMLESS)
  const denials = Object.entries(DENIALS).flatMap(([kind, phrases]) => knownOf(kind as DenialKind, phrases))
  const around = Object.entries(AROUND_PHRASES).flatMap(([kind, phrases]) => knownOf(kind as Around, phrases))
  // These phrases match only as they are spelt. If misspelt words were corrected here, a misspelt cry could be read as
  // a harmless phrase.
  const phrases = [...harmless, ...denials, ...around].map(({ phrase }) => phrase)
  const vocabulary = createVocabulary(phrases, { asWritten: true })
  const [findHarmless, findDenials, findAround] = [createFinder(harmless), createFinder(denials), createFinder(around)]
  return (heard: readonly HeardWord[]): Aside => {
    const words = heard.map((word) => ({ ...word, fits: vocabulary.fitting(word) }))
    // A harmless phrase must lie in one sentence, so that no sentence cancels the danger of the next: "my phone. He is
    // dying".
    const isOneSentence = ({ start, end }: Span): boolean => words[start]?.sentence === words[end]?.sentence
    return {
      harmless: findHarmless(words).filter(isOneSentence),
      denials: findDenials(words),
      around: findAround(words),
    }
  }
}
