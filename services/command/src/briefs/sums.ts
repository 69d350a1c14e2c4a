export interface SumsDeps<Of> {
  readonly everyMs: number
  readonly write: (of: Of, count: number) => Promise<void> | void
  readonly stopping: AbortSignal
}

/**
 * Of what comes in floods the first is written at once and the rest as one sum each `everyMs`. Keys are ours, so few. What
 * is unwritten when the process stops is lost.
 */
export function createSums<Of>({ everyMs, write, stopping }: SumsDeps<Of>): (key: string, of: Of) => Promise<void> {
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
