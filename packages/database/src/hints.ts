/** Longer than any payload of ours: an id or two. */
const LONGEST = 80
/** Up to this many are reported one by one. With more, `onMany` reports once that anything may have changed. */
const MOST = 100

export interface HintsOptions {
  /** Receives a payload at most once in `everyMs`. Whatever it says, the tables are read. */
  readonly onHint: (payload: string) => void
  /** Called if more payloads came than are reported one by one. */
  readonly onMany: () => void
  readonly everyMs: number
}

export interface Hints {
  take(payload: string): void
  close(): void
}

/**
 * Any role may NOTIFY any channel with anything, as often as it likes, and Postgres has no right that would forbid it.
 * So a notification is only a hint. The first is reported at once, later ones are debounced and deduplicated, their
 * number is bounded, and whatever cannot be a payload of ours is dropped.
 */
export function createHints({ onHint, onMany, everyMs }: HintsOptions): Hints {
  const waiting = new Set<string>()
  let areMany = false
  let timer: NodeJS.Timeout | undefined
  const tell = (): void => {
    timer = setTimeout(rested, everyMs)
    timer.unref()
    const [payloads, many] = [[...waiting], areMany]
    waiting.clear()
    areMany = false
    if (many) onMany()
    else for (const payload of payloads) onHint(payload)
  }
  const rested = (): void => {
    timer = undefined
    if (waiting.size > 0 || areMany) tell()
  }
  return {
    take(payload) {
      if (payload.length > LONGEST || !/^[a-z0-9_ ]*$/.test(payload)) return
      if (waiting.size >= MOST) areMany = true
      else waiting.add(payload)
      if (timer === undefined) tell()
    },
    close: () => clearTimeout(timer),
  }
}
