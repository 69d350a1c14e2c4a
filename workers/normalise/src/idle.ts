const LOOK_EVERY_MS = 3000

/**
 * Runs `work` while nothing more urgent waits. If something urgent waits, at the start or later, `work` is aborted and
 * the result is undefined. So no film's first copy waits for a less urgent copy, and no real film for a drill's film.
 */
export async function runWhileIdle<T>(
  isWaited: () => Promise<boolean>,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  if (await isWaited()) return undefined
  const yielding = new AbortController()
  const looking = setInterval(() => {
    isWaited().then(
      (waits) => waits && yielding.abort(),
      // If the database cannot be asked, the work goes on. If it stays away, the job loses its lease, and that aborts
      // `signal`.
      () => undefined,
    )
  }, LOOK_EVERY_MS)
  try {
    return await work(AbortSignal.any([signal, yielding.signal]))
  } catch (cause) {
    if (yielding.signal.aborted && !signal.aborted) return undefined
    throw cause
  } finally {
    clearInterval(looking)
  }
}
