/**
 * A clock returns epoch milliseconds. It is passed as an argument, so that a test can choose the time (conventions §8).
 */
export type Clock = () => number

export const systemClock: Clock = () => Date.now()

export const MINUTE_MS = 60_000

/**
 * Rounds a time up to the full minute, which is the finest time that the public zone and the logs may know. A full
 * minute stays as it is. Argument and result are epoch milliseconds.
 */
export const roundUpToMinute = (ms: number): number => Math.ceil(ms / MINUTE_MS) * MINUTE_MS
