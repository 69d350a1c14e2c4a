/**
 * One budget for all bytes that this process holds and has not yet made durable. Over it, every writer flushes early
 * and no further byte is read; from `tightShare` of it on, no new upload begins. Running uploads are never turned away.
 */
export interface ByteBudget {
  take(bytes: number): void
  give(bytes: number): void
  readonly held: number
  readonly limit: number
  readonly isTight: boolean
  readonly isOver: boolean
  /** Resolves as soon as there is room again; at once if there is. */
  room(): Promise<void>
  /** `flush` is called when the budget goes over. Answers the way to leave. */
  onPressure(flush: () => void): () => void
}

const TIGHT_SHARE = 0.75

export function createByteBudget(limit: number): ByteBudget {
  let held = 0
  let waiting: (() => void)[] = []
  const flushes = new Set<() => void>()
  return {
    limit,
    take(bytes) {
      const wasOver = held > limit
      held += bytes
      if (!wasOver && held > limit) for (const flush of flushes) flush()
    },
    give(bytes) {
      held -= bytes
      if (held > limit) return
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
    get held() {
      return held
    },
    get isTight() {
      return held > limit * TIGHT_SHARE
    },
    get isOver() {
      return held > limit
    },
    room: () => (held <= limit ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    onPressure(flush) {
      flushes.add(flush)
      return () => flushes.delete(flush)
    },
  }
}
