/**
 * What was told of pieces of time, by key. Only what is wanted now is asked for: what is wanted no longer is given up in
 * mid-question. What changed is asked again while its last answer stays.
 */
export interface TileCache<T> {
  get(key: string): T | undefined
  /** All that should be there, the most urgent first. */
  want(keys: readonly string[]): void
  /** Changes what is held without asking. */
  patch(change: (value: T, key: string) => T): void
  /** Asked again when it is wanted, and until then shown. */
  expire(isStale: (key: string) => boolean): void
  /** Forgets all, and gives up what is asked. */
  clear(): void
  /** Asks again what failed. */
  retry(): void
  isWaiting(): boolean
  entries(): IterableIterator<[string, T]>
}

interface Options<T> {
  readonly load: (key: string, signal: AbortSignal) => Promise<T>
  /** Something is there that was not. */
  readonly tell: () => void
  readonly onFault: (cause: unknown) => void
  /** Held at most; what was not wanted for longest goes first. */
  readonly most: number
  readonly atOnce?: number
  /** A wish that changes within this time was none. */
  readonly restMs?: number
  /** One piece is asked again at most this often. */
  readonly againMs?: number
}

interface Entry<T> {
  value: T
  isStale: boolean
  askedAt: number
}

export function createTileCache<T>(options: Options<T>): TileCache<T> {
  const { load, tell, onFault, most, atOnce = 4, restMs = 40, againMs = 1000 } = options
  const held = new Map<string, Entry<T>>()
  const asking = new Map<string, AbortController>()
  const failed = new Set<string>()
  /** Changed while they were asked for: the answer may lack it. */
  const overtaken = new Set<string>()
  let wanted: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = (): number => performance.now()

  const wake = (ms: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      start()
    }, ms)
  }
  const dueIn = (key: string): number | undefined => {
    if (asking.has(key) || failed.has(key)) return undefined
    const entry = held.get(key)
    if (!entry) return 0
    return entry.isStale ? Math.max(0, entry.askedAt + againMs - now()) : undefined
  }
  function start(): void {
    let soonest = Number.POSITIVE_INFINITY
    for (const key of wanted) {
      if (asking.size >= atOnce) return
      const due = dueIn(key)
      if (due === undefined) continue
      if (due > 0) soonest = Math.min(soonest, due)
      else void ask(key)
    }
    if (soonest < Number.POSITIVE_INFINITY) wake(soonest)
  }
  async function ask(key: string): Promise<void> {
    const stop = new AbortController()
    asking.set(key, stop)
    const askedAt = now()
    const before = held.get(key)
    // What changes while it is asked for is asked for again.
    if (before) Object.assign(before, { isStale: false, askedAt })
    overtaken.delete(key)
    try {
      const value = await load(key, stop.signal)
      if (stop.signal.aborted) return
      put(key, { value, isStale: overtaken.has(key), askedAt })
      tell()
    } catch (cause) {
      if (stop.signal.aborted) return
      failed.add(key)
      onFault(cause)
    } finally {
      if (stop.signal.aborted && before) before.isStale = true
      if (asking.get(key) === stop) asking.delete(key)
      start()
    }
  }
  function put(key: string, entry: Entry<T>): void {
    held.delete(key)
    held.set(key, entry)
    const kept = new Set(wanted)
    for (const old of held.keys()) {
      if (held.size <= most) break
      if (!kept.has(old)) held.delete(old)
    }
  }
  const giveUp = (isKept: (key: string) => boolean): void => {
    for (const [key, stop] of asking)
      if (!isKept(key)) {
        stop.abort()
        asking.delete(key)
      }
  }
  return {
    get: (key) => held.get(key)?.value,
    want(keys) {
      wanted = keys
      const kept = new Set(keys)
      giveUp((key) => kept.has(key))
      if (keys.some((key) => dueIn(key) !== undefined)) wake(restMs)
    },
    patch(change) {
      for (const [key, entry] of held) entry.value = change(entry.value, key)
    },
    expire(isStale) {
      for (const [key, entry] of held) if (isStale(key)) entry.isStale = true
      for (const key of asking.keys()) if (isStale(key)) overtaken.add(key)
      if (wanted.some((key) => dueIn(key) !== undefined)) wake(restMs)
    },
    clear() {
      giveUp(() => false)
      held.clear()
      failed.clear()
      wanted = []
      clearTimeout(timer)
      timer = undefined
    },
    retry() {
      failed.clear()
      start()
    },
    isWaiting: () => wanted.some((key) => !held.has(key) && !failed.has(key)),
    entries: function* () {
      for (const [key, { value }] of held) yield [key, value]
    },
  }
}
