/** Epoch milliseconds, handed in wherever time matters so that a test can choose it (conventions §8). */
export type Clock = () => number

export const systemClock: Clock = () => Date.now()

export const MINUTE_MS = 60_000

/**
 * The finest time that the public zone and the logs may know: the next full minute.
 * A full minute stays as it is. `ms` and the answer are epoch milliseconds.
 */
export const roundUpToMinute = (ms: number): number => Math.ceil(ms / MINUTE_MS) * MINUTE_MS
