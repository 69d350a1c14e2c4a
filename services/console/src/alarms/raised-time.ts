import { clockTime, shortTime } from '../shared/words/time.ts'

const MINUTE_MS = 60_000

/** To the second while somebody waits by it; once that is over no more than the minute is kept, rounded up. */
export const raisedTime = ({ raisedAt }: { readonly raisedAt: number }, zone: string): string =>
  (raisedAt % MINUTE_MS === 0 ? shortTime : clockTime)(raisedAt, zone)
