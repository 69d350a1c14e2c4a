/** How much may be asked of one brief, whoever asks: no address is looked at. */
interface Bounds {
  readonly burst: number
  readonly perSecond: number
}

const BOUNDS = {
  /** Each is a custody entry; a whole shift may open it at the briefing. */
  open: { burst: 300, perSecond: 1 },
  /** Each page that is open asks every quarter of a minute. */
  state: { burst: 1_000, perSecond: 50 },
  picture: { burst: 300, perSecond: 2 },
  /** Codes that are none: nobody guesses one, but the database need not look at each. */
  unknown: { burst: 100, perSecond: 10 },
} as const satisfies Record<string, Bounds>
export type Asked = keyof typeof BOUNDS

const MOST_KEPT = 10_000

/** Buckets in this process's memory alone; answers the seconds to wait, 0 where it may be asked now. */
export function createBriefBudget(now: () => number): (brief: string, asked: Asked) => number {
  const buckets = new Map<string, { left: number; at: number }>()
  return (brief, asked) => {
    const { burst, perSecond } = BOUNDS[asked]
    const key = `${asked} ${brief}`
    const at = now()
    const known = buckets.get(key)
    const left = known ? Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond) : burst
    if (buckets.size > MOST_KEPT) buckets.clear()
    buckets.set(key, { left: left < 1 ? left : left - 1, at })
    return left < 1 ? Math.max(1, Math.ceil((1 - left) / perSecond)) : 0
  }
}
