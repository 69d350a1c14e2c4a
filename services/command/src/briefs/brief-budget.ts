/** Token buckets that limit requests to one address, whoever asks. The caller's address is never read. */
interface Bounds {
  readonly burst: number
  readonly perSecond: number
}

const BOUNDS = {
  /** By code. Each opening is a custody entry; a whole shift may open the page at the briefing. */
  open: { burst: 300, perSecond: 2 },
  /** By code. Reserved for callers that waited as told (brief-turns.ts), so that a flood cannot use it up. */
  waited: { burst: 60, perSecond: 1 },
  /** By code. For pages that were never opened or show nothing. */
  state: { burst: 1_000, perSecond: 50 },
  /** By the pass of one page, so that nobody else can use it up. A page asks every few seconds. */
  own: { burst: 60, perSecond: 1 },
  /** By pass. The same page opened much later, which is a new entry. */
  again: { burst: 3, perSecond: 1 / 60 },
  /** By pass. A bad line needs several attempts. */
  picture: { burst: 10, perSecond: 0.1 },
  /** Unknown codes. Nobody guesses a valid one, but the database need not look up each. */
  unknown: { burst: 100, perSecond: 10 },
} as const satisfies Record<string, Bounds>
export type Asked = keyof typeof BOUNDS

const MOST_KEPT = 20_000

interface Bucket {
  readonly left: number
  readonly at: number
}

/** The buckets are in this process's memory alone. Returns the seconds to wait, or 0 if the request may go ahead. */
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
    // Evicts the least recently used bucket, because it is the fullest.
    const [oldest] = buckets.size > MOST_KEPT ? buckets.keys() : []
    if (oldest !== undefined) buckets.delete(oldest)
    return left < 1 ? Math.max(1, Math.ceil((1 - left) / perSecond)) : 0
  }
}
