/** Words that lie one slip from a word of danger and mean something else. */
const REAL: ReadonlySet<string> = new Set()

export const isRealWord = (word: string): boolean => REAL.has(word)
