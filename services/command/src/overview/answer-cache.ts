/**
 * A short-lived cache that all callers share: a hundred screens that hear of one change cause one query. An answer is
 * cached for as long as it took to compute, within bounds, so that a slow database is not saturated.
 */
export function createAnswerCache<T>(
  { least, most }: { readonly least: number; readonly most: number },
  clock: () => number,
) {
  const known = new Map<string, { until: number; readonly answer: Promise<T> }>()
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const began = clock()
    for (const [other, { until }] of known) if (began > until) known.delete(other)
    const found = known.get(key)
    if (found) return found.answer
    const answer = make()
    // While the answer is being computed, all callers wait for it.
    const entry = { until: Number.POSITIVE_INFINITY, answer }
    known.set(key, entry)
    answer.then(
      () => {
        entry.until = began + Math.min(most, Math.max(least, 2 * (clock() - began)))
      },
      () => known.delete(key),
    )
    return answer
  }
}
