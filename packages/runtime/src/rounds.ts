export interface RoundsOptions {
  /** The pause between the end of one round and the beginning of the next. */
  readonly everyMs: number
  readonly round: () => Promise<unknown>
  readonly onFault: (cause: unknown) => void
}

export interface Rounds {
  /** Starts no further round, and waits for the running one. */
  close(): Promise<void>
}

/**
 * Runs a task at once and then repeatedly, never twice at the same time. A failed round is reported and does not end
 * the series.
 */
export function startRounds({ everyMs, round, onFault }: RoundsOptions): Rounds {
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const start = (): void => {
    running = round()
      .catch(onFault)
      .then(() => {
        if (!isClosed) timer = setTimeout(start, everyMs)
      })
  }
  start()
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      await running
    },
  }
}
