import { foldWord } from './hear.ts'
import { realWords as arabic } from './languages/ar/real-words.ts'
import { realWords as english } from './languages/en/real-words.ts'
import { realWords as finnish } from './languages/fi/real-words.ts'
import { realWords as swedish } from './languages/sv/real-words.ts'
import { realWords as ukrainian } from './languages/uk/real-words.ts'

/** Real words that lie one typing slip from a word of danger. */
const REAL: ReadonlySet<string> = new Set(
  [english, finnish, swedish, ukrainian, arabic].flatMap((words) => words.trim().split(/\s+/u).map(foldWord)),
)

/** Expects a word normalised by `foldWord`. */
export const isRealWord = (word: string): boolean => REAL.has(word)
