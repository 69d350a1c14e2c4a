export interface RoundsOptions {
  /** From the end of one round to the beginning of the next. */
  readonly everyMs: number
  readonly round: () => Promise<unknown>
  readonly onFault: (cause: unknown) => void
}

export interface Rounds {
  /** Waits for the round that is under way. */
  close(): Promise<void>
}

/** Does something now and again and again, never twice at once; a round that fails is told, and the next one comes. */
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
