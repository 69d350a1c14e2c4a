/** The number of files that are worked on at once: one for each of two cores. */
export const LANES = 2

/** Does `work` for each element, two at a time, and returns the results in order. */
export async function inLanes<T, R>(list: readonly T[], work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const waiting = list.entries()
  const results: R[] = []
  const lane = async (): Promise<void> => {
    for (const [index, one] of waiting) results[index] = await work(one, index)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return results
}
