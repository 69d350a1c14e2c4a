import type { EventEmitter } from 'node:events'

/** Exit codes of a run that a signal ended (128 plus the signal's number). */
const ENDS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
/**
 * A person's second Ctrl-C is one that comes later than this, in ms. One press reaches the run twice: from the
 * terminal, and forwarded by `npm test`.
 */
const ONE_PRESS_MS = 1000
const LONGEST_MS = 20_000

/** The run and its set-ups share one process but load this module twice, so the shared state is kept on `process`. */
const word: EventEmitter = process
const END = 'firsthand:end'

/** Registers a function that stops what was started. It may be called while the start is still in progress. */
export const onRunEnd = (stop: () => Promise<unknown>): void => {
  word.on(END, (stops: Promise<unknown>[]) => void stops.push(stop()))
}

/**
 * From now on a signal stops what was started and then ends this process. The `exit` handler removes the run's folder.
 */
export function endOnSignals(): void {
  let since: number | undefined
  for (const [signal, code] of Object.entries(ENDS))
    process.on(signal, () => {
      if (since === undefined) {
        since = performance.now()
        const stops: Promise<unknown>[] = []
        word.emit(END, stops)
        setTimeout(() => process.exit(code), LONGEST_MS)
        void Promise.allSettled(stops).then(() => process.exit(code))
      } else if (performance.now() - since > ONE_PRESS_MS) process.exit(code)
    })
}
