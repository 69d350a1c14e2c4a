import { clockTime, shortTime } from '../shared/words/time.ts'

const MINUTE_MS = 60_000

/**
 * The time at which an alarm was raised. The service keeps seconds only while the alarm waits, afterwards the minute,
 * rounded up.
 */
export const raisedTime = ({ raisedAt }: { readonly raisedAt: number }, zone: string): string =>
  (raisedAt % MINUTE_MS === 0 ? shortTime : clockTime)(raisedAt, zone)
