import type { Level } from './pressure.ts'

/** The recent number of files of each sending. In memory only, forgotten after two minutes. */
export interface SubmissionPace {
  /** The price of one more file of this sending. */
  priceOf(submission: Buffer, level: Level): Level
  count(submission: Buffer): void
}

const MINUTE_MS = 60_000
/**
 * At most this many sendings are tracked in a minute. The files of further sendings are limited only by the global
 * pressure.
 */
const MOST_KNOWN = 50_000

/**
 * How many files of one sending are free (FREE), and up to which number a file costs price 1 (CHEAP), by level. Beyond
 * CHEAP a file costs price 2. Files are counted over the current and the previous minute. Some are free even under
 * pressure, because the sending itself was paid for.
 */
const FREE: Readonly<Record<Level, number>> = { 0: 120, 1: 20, 2: 5, 3: 0 }
const CHEAP: Readonly<Record<Level, number>> = { 0: 360, 1: 120, 2: 40, 3: 0 }

export function createSubmissionPace(now: () => number): SubmissionPace {
  let current = new Map<string, number>()
  let before = new Map<string, number>()
  let minute = Math.floor(now() / MINUTE_MS)
  const rotate = (): void => {
    const next = Math.floor(now() / MINUTE_MS)
    if (next <= minute) return
    before = next === minute + 1 ? current : new Map()
    current = new Map()
    minute = next
  }
  return {
    priceOf(submission, level) {
      rotate()
      const key = submission.toString('base64')
      const recent = (current.get(key) ?? 0) + (before.get(key) ?? 0)
      if (level === 3) return 3
      if (recent < FREE[level]) return 0
      return recent < CHEAP[level] ? 1 : 2
    },
    count(submission) {
      rotate()
      const key = submission.toString('base64')
      const known = current.get(key)
      if (known !== undefined || current.size < MOST_KNOWN) current.set(key, (known ?? 0) + 1)
    },
  }
}
