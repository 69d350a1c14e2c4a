const LOOK_EVERY_MS = 3000

/**
 * Runs `work` while nothing more urgent waits. Returns undefined if something does, at the start or in the middle;
 * half-done work is then given up. So a film never waits for its first copy, and nothing real waits for a drill's film.
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
      // The lease deals with a database that is away.
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
