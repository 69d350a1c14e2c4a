export interface BurstCounterDeps<Of> {
  readonly everyMs: number
  readonly write: (of: Of, count: number) => Promise<void> | void
  readonly stopping: AbortSignal
}

/**
 * Counts events that come in floods. The first event of a key is written at once, further ones as one count per
 * `everyMs`. Keys are chosen by our own code, so there are few. A count that is unwritten when the process stops is
 * lost.
 */
export function createBurstCounter<Of>({
  everyMs,
  write,
  stopping,
}: BurstCounterDeps<Of>): (key: string, of: Of) => Promise<void> {
  const waiting = new Map<string, number>()
  const later = (key: string, of: Of): void => {
    const timer = setTimeout(() => {
      const count = waiting.get(key) ?? 0
      waiting.delete(key)
      if (stopping.aborted || count === 0) return
      waiting.set(key, 0)
      later(key, of)
      void write(of, count)
    }, everyMs)
    timer.unref()
  }
  return async (key, of) => {
    const count = waiting.get(key)
    waiting.set(key, count === undefined ? 0 : count + 1)
    if (count !== undefined) return
    later(key, of)
    await write(of, 1)
  }
}
