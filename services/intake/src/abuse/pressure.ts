import type { ByteBudget } from '../segments/byte-budget.ts'
import type { Slots } from '../segments/slots.ts'

/** 0: nothing is required. 1 and 2: new things have a price. 3: the process is full, and new things wait. */
export type Level = 0 | 1 | 2 | 3

/** The load of this process, measured by what the process holds and creates, never by who asks. */
export interface Pressure {
  readonly level: Level
  /** One more sending or file was created. */
  count(): void
}

export interface PressureOptions {
  readonly budget: Pick<ByteBudget, 'held' | 'limit' | 'isTight'>
  /** `slots`: how many PUTs to the store may run at once. `waiting`: how many more wait for their turn. */
  readonly queue: { readonly waiting: number; readonly slots: number }
  /** New sendings and files a minute up to which everything is free. */
  readonly calmPerMinute: number
  /** Monotonic milliseconds. */
  readonly now: () => number
}

const BUCKET_MS = 10_000
const BUCKETS = 6

export function createPressure(options: PressureOptions): Pressure {
  const rate = createRate(options.now)
  return {
    // However many creations there are, they only raise the price. If they could close the door, a flood of creations
    // would close it for everybody.
    get level() {
      const { budget, queue, calmPerMinute } = options
      if (budget.isTight) return 3
      const share = budget.held / budget.limit
      const wait = queue.waiting / queue.slots
      const crowd = rate.perMinute / calmPerMinute
      if (share > 0.6 || wait > 32 || crowd > 3) return 2
      return share > 0.4 || wait > 8 || crowd > 1 ? 1 : 0
    },
    count: () => rate.count(),
  }
}

/** Counts creations of the last minute, in ten-second buckets. */
function createRate(now: () => number) {
  const counts: number[] = new Array<number>(BUCKETS).fill(0)
  let at = Math.floor(now() / BUCKET_MS)
  const advance = (): void => {
    const current = Math.floor(now() / BUCKET_MS)
    for (let next = Math.max(at + 1, current - BUCKETS + 1); next <= current; next += 1) counts[next % BUCKETS] = 0
    at = Math.max(at, current)
  }
  return {
    get perMinute() {
      advance()
      return counts.reduce((sum, one) => sum + one, 0)
    },
    count() {
      advance()
      counts[at % BUCKETS] = (counts[at % BUCKETS] ?? 0) + 1
    },
  }
}

/** Wraps the limiter of concurrent PUTs, and counts the tasks that wait for their turn. */
export function watchSlots(
  slots: Slots,
  count: number,
): { readonly slots: Slots; readonly queue: PressureOptions['queue'] } {
  let inside = 0
  const watched: Slots = async (task) => {
    inside += 1
    try {
      return await slots(task)
    } finally {
      inside -= 1
    }
  }
  return {
    slots: watched,
    queue: {
      slots: count,
      get waiting() {
        return Math.max(0, inside - count)
      },
    },
  }
}
