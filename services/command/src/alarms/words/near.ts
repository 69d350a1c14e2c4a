/**
 * Finds words within one typing slip: a letter added, missing, replaced, or two swapped (optimal string alignment
 * distance 1). The index holds words with one letter removed, as SymSpell does.
 */
export interface NearWords {
  /** Known words that differ from `word` by one slip and have the same first letter. */
  of(word: string): readonly string[]
  /** Known word beginnings that differ by one slip from `word` or from a beginning of it. */
  beginningsNear(word: string): readonly string[]
}

export function createNearWords(known: readonly string[]): NearWords {
  const byLess = new Map<string, string[]>()
  const keep = (less: string, word: string): void => {
    const those = byLess.get(less)
    if (those) those.push(word)
    else byLess.set(less, [word])
  }
  for (const word of known) for (const less of deletionsOf(word)) keep(less, word)
  const longest = Math.max(0, ...known.map(({ length }) => length))
  const near = (word: string): readonly string[] => {
    const candidates = new Set(deletionsOf(word).flatMap((less) => byLess.get(less) ?? []))
    return [...candidates].filter((one) => one[0] === word[0] && isOneSlip(one, word))
  }
  return {
    of: near,
    beginningsNear(word) {
      const found = new Set<string>()
      for (const one of near(word)) found.add(one)
      for (let end = SHORTEST; end <= Math.min(word.length, longest + 1); end += 1)
        for (const one of near(word.slice(0, end))) if (one.length >= SHORTEST) found.add(one)
      return [...found]
    },
  }
}

/** Minimum length of a beginning, in letters. Shorter beginnings are near too many words. */
const SHORTEST = 6

const deletionsOf = (word: string): readonly string[] => [
  word,
  ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1)),
]

/** Whether two words, which must differ, are one slip apart. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (a[from] !== undefined && a[from] === b[from]) from += 1
  const [restA, restB] = [a.slice(from), b.slice(from)]
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}
