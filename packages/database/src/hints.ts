/** Longer than any payload of ours: an id or two. */
const LONGEST = 80
/** Told one by one; where more came at once, "anything may have changed" is one word for all of them. */
const MOST = 100

export interface HintsOptions {
  /** A payload, at most once in `everyMs`; whatever it says, it is looked for in the tables. */
  readonly onHint: (payload: string) => void
  /** More came than are told one by one. */
  readonly onMany: () => void
  readonly everyMs: number
}

export interface Hints {
  take(payload: string): void
  close(): void
}

/**
 * Any role may NOTIFY any channel with anything, as often as it likes, and Postgres has no right that would forbid it. So a
 * notification is a hint and no more: the first is told at once, those of the next moment together, each payload once and
 * not very many of them, and what cannot be one of ours not at all.
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
