const LOOK_EVERY_MS = 3000

/**
 * Runs `work` while nobody goes before it; undefined where somebody does, at its start or in its middle: what was half done
 * is given up, so that it never keeps a film waiting for its first copy, and a drill's film nothing real.
 */
export async function whileFree<T>(
  isWaited: () => Promise<boolean>,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  if (await isWaited()) return undefined
  const yielding = new AbortController()
  const looking = setInterval(() => {
    isWaited().then(
      (waits) => waits && yielding.abort(),
      // a database that is away is the lease's matter
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
