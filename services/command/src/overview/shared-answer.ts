/**
 * One answer for all who ask within a moment: a hundred screens that hear of one change ask the database once. An answer is
 * never older than `keepMs`, and one that is being made is of this moment.
 */
export function createSharedAnswers<T>(keepMs: number, clock: () => number) {
  const known = new Map<string, { readonly at: number; readonly answer: Promise<T> }>()
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const now = clock()
    for (const [other, { at }] of known) if (now - at > keepMs) known.delete(other)
    const found = known.get(key)
    if (found) return found.answer
    const answer = make()
    known.set(key, { at: now, answer })
    answer.catch(() => known.delete(key))
    return answer
  }
}
