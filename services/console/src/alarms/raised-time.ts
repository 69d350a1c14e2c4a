import { clockTime, shortTime } from '../shared/words/time.ts'

const MINUTE_MS = 60_000

/** Shown to the second while the alarm waits. Afterwards the service keeps only the minute, rounded up. */
export const raisedTime = ({ raisedAt }: { readonly raisedAt: number }, zone: string): string =>
  (raisedAt % MINUTE_MS === 0 ? shortTime : clockTime)(raisedAt, zone)
