/**
 * Token buckets for the brief page. They limit requests by code or pass, whoever asks. The caller's network address is
 * never read.
 */
interface Bounds {
  readonly burst: number
  readonly perSecond: number
}

const BOUNDS = {
  /** Per code. Each opening is a custody entry; a whole shift may open the page at the briefing. */
  open: { burst: 300, perSecond: 2 },
  /** Per code. Reserved for callers that waited as told (brief-turns.ts), so that a flood cannot use it up. */
  waited: { burst: 60, perSecond: 1 },
  /** Per code. For pages that have no pass yet, or that show nothing any more. */
  state: { burst: 1_000, perSecond: 50 },
  /** Per pass, so that nobody else can use it up. A page polls every few seconds. */
  own: { burst: 60, perSecond: 1 },
  /** Per pass. For opening the same page much later, which is a new custody entry. */
  again: { burst: 3, perSecond: 1 / 60 },
  /** Per pass (one opened page). On a bad line the picture needs several attempts. */
  picture: { burst: 10, perSecond: 0.1 },
  /** One bucket for all unknown codes. It spares the database look-ups; guessing a valid code is hopeless anyway. */
  unknown: { burst: 100, perSecond: 10 },
} as const satisfies Record<string, Bounds>
export type Asked = keyof typeof BOUNDS

const MOST_KEPT = 20_000

interface Bucket {
  readonly left: number
  readonly at: number
}

/** The buckets live in this process's memory only. Returns the seconds to wait, or 0 if the request may go ahead. */
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
    // Evicts the least recently used bucket. It has had the longest time to refill, so forgetting it changes the least.
    const [oldest] = buckets.size > MOST_KEPT ? buckets.keys() : []
    if (oldest !== undefined) buckets.delete(oldest)
    return left < 1 ? Math.max(1, Math.ceil((1 - left) / perSecond)) : 0
  }
}
