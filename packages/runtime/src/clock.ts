/** Returns epoch milliseconds. It is passed in wherever time matters, so that a test can choose it (conventions §8). */
export type Clock = () => number

export const systemClock: Clock = () => Date.now()

export const MINUTE_MS = 60_000

/**
 * The finest time that the public zone and the logs may know: the time rounded up to a full minute. A full minute stays
 * as it is. Argument and result are epoch milliseconds.
 */
export const roundUpToMinute = (ms: number): number => Math.ceil(ms / MINUTE_MS) * MINUTE_MS
