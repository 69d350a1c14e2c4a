/** How much may be asked of one address, whoever asks: no address of a caller is looked at. */
interface Bounds {
  readonly burst: number
  readonly perSecond: number
}

const BOUNDS = {
  /** By the code. Each is a custody entry; a whole shift may open it at the briefing. */
  open: { burst: 300, perSecond: 2 },
  /** By the code: who was told to wait and did (brief-turns.ts), beside what a flood uses up. */
  waited: { burst: 60, perSecond: 1 },
  /** By the code: pages that were never opened, or show nothing. */
  state: { burst: 1_000, perSecond: 50 },
  /** By the pass of one page: nobody else can use it up. A page asks every few seconds. */
  own: { burst: 60, perSecond: 1 },
  /** By the pass: the same page opened again much later, which is an entry again. */
  again: { burst: 3, perSecond: 1 / 60 },
  /** By the pass: a bad line takes some attempts. */
  picture: { burst: 10, perSecond: 0.1 },
  /** Codes that are none: nobody guesses one, but the database need not look at each. */
  unknown: { burst: 100, perSecond: 10 },
} as const satisfies Record<string, Bounds>
export type Asked = keyof typeof BOUNDS

const MOST_KEPT = 20_000

interface Bucket {
  readonly left: number
  readonly at: number
}

/** Buckets in this process's memory alone; answers the seconds to wait, 0 where it may be asked now. */
export function createBriefBudget(now: () => number): (key: string, asked: Asked) => number {
  const buckets = new Map<string, Bucket>()
  return (of, asked) => {
    const { burst, perSecond } = BOUNDS[asked]
    const key = `${asked} ${of}`
    const at = now()
    const known = buckets.get(key)
    const left = known ? Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond) : burst
    buckets.delete(key)
    buckets.set(key, { left: left < 1 ? left : left - 1, at })
    // The one that was longest not asked goes: its bucket is the fullest.
    const [oldest] = buckets.size > MOST_KEPT ? buckets.keys() : []
    if (oldest !== undefined) buckets.delete(oldest)
    return left < 1 ? Math.max(1, Math.ceil((1 - left) / perSecond)) : 0
  }
}
