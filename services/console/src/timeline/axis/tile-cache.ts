/**
 * A cache of time tiles by key. Only wanted tiles are requested; if a tile is no longer wanted, its request is aborted.
 * A changed tile is requested again, and its last answer stays meanwhile.
 */
export interface TileCache<T> {
  get(key: string): T | undefined
  /** Sets all tiles that should be loaded, the most urgent first. */
  want(keys: readonly string[]): void
  /** Changes loaded tiles without a request. */
  patch(change: (value: T, key: string) => T): void
  /** Marks tiles as stale. A stale tile is still shown, and is requested again when it is wanted. */
  expire(isStale: (key: string) => boolean): void
  /** Drops everything, and aborts all requests. */
  clear(): void
  retry(): void
  isWaiting(): boolean
  entries(): IterableIterator<[string, T]>
}

interface Options<T> {
  readonly load: (key: string, signal: AbortSignal) => Promise<T>
  /** Called when a tile was loaded. */
  readonly tell: () => void
  readonly onFault: (cause: unknown) => void
  /** The maximum number of tiles. The least recently wanted tile is evicted first. */
  readonly most: number
  readonly atOnce?: number
  /** Debounce: requests start after the wanted tiles were unchanged for this time. */
  readonly restMs?: number
  /** Minimum time between two requests for one tile. */
  readonly againMs?: number
}

interface Entry<T> {
  value: T
  isStale: boolean
  askedAt: number
}

interface Cache<T> {
  readonly options: Required<Options<T>>
  readonly held: Map<string, Entry<T>>
  readonly asking: Map<string, AbortController>
  readonly failed: Set<string>
  /** Tiles that changed while their request was in flight: the answer may lack the change. */
  readonly overtaken: Set<string>
  wanted: readonly string[]
  timer: ReturnType<typeof setTimeout> | undefined
}

export function createTileCache<T>(options: Options<T>): TileCache<T> {
  const cache: Cache<T> = {
    options: { atOnce: 4, restMs: 40, againMs: 1000, ...options },
    ...{ held: new Map(), asking: new Map(), failed: new Set(), overtaken: new Set(), wanted: [], timer: undefined },
  }
  const { held, failed } = cache
  return {
    get: (key) => held.get(key)?.value,
    want(keys) {
      cache.wanted = keys
      const kept = new Set(keys)
      giveUp(cache, (key) => kept.has(key))
      wakeIfDue(cache)
    },
    patch(change) {
      for (const [key, entry] of held) entry.value = change(entry.value, key)
    },
    expire(isStale) {
      for (const [key, entry] of held) if (isStale(key)) entry.isStale = true
      for (const key of cache.asking.keys()) if (isStale(key)) cache.overtaken.add(key)
      wakeIfDue(cache)
    },
    clear() {
      giveUp(cache, () => false)
      held.clear()
      failed.clear()
      cache.wanted = []
      clearTimeout(cache.timer)
      cache.timer = undefined
    },
    retry() {
      failed.clear()
      start(cache)
    },
    isWaiting: () => cache.wanted.some((key) => !held.has(key) && !failed.has(key)),
    entries: function* () {
      for (const [key, { value }] of held) yield [key, value]
    },
  }
}

function wakeIfDue<T>(cache: Cache<T>): void {
  // The very first request is not debounced: no move can be going on yet, and the officer waits for the picture.
  const isFirst = cache.held.size === 0 && cache.asking.size === 0
  if (cache.wanted.some((key) => dueIn(cache, key) !== undefined)) wake(cache, isFirst ? 0 : cache.options.restMs)
}

function wake<T>(cache: Cache<T>, ms: number): void {
  cache.timer ??= setTimeout(() => {
    cache.timer = undefined
    start(cache)
  }, ms)
}

/** Milliseconds until the tile may be requested. Undefined if no request is needed. */
function dueIn<T>({ held, asking, failed, options }: Cache<T>, key: string): number | undefined {
  if (asking.has(key) || failed.has(key)) return undefined
  const entry = held.get(key)
  if (!entry) return 0
  return entry.isStale ? Math.max(0, entry.askedAt + options.againMs - performance.now()) : undefined
}

function start<T>(cache: Cache<T>): void {
  const due = cache.wanted.flatMap((key) => {
    const ms = dueIn(cache, key)
    return ms === undefined ? [] : [{ key, ms }]
  })
  for (const { key, ms } of due) if (ms === 0 && cache.asking.size < cache.options.atOnce) void ask(cache, key)
  const later = due.filter(({ ms }) => ms > 0).map(({ ms }) => ms)
  if (later.length > 0) wake(cache, Math.min(...later))
}

async function ask<T>(cache: Cache<T>, key: string): Promise<void> {
  const { options, asking, held, overtaken } = cache
  const stop = new AbortController()
  asking.set(key, stop)
  overtaken.delete(key)
  const askedAt = performance.now()
  const before = held.get(key)
  if (before) Object.assign(before, { isStale: false, askedAt })
  try {
    const value = await options.load(key, stop.signal)
    if (!stop.signal.aborted) {
      put(cache, key, { value, isStale: overtaken.has(key), askedAt })
      options.tell()
    }
  } catch (cause) {
    if (!stop.signal.aborted) fail(cache, key, cause)
  }
  if (stop.signal.aborted && before) before.isStale = true
  if (asking.get(key) === stop) asking.delete(key)
  start(cache)
}

function fail<T>({ failed, options }: Cache<T>, key: string, cause: unknown): void {
  failed.add(key)
  options.onFault(cause)
}

function put<T>({ held, wanted, options }: Cache<T>, key: string, entry: Entry<T>): void {
  held.delete(key)
  held.set(key, entry)
  const kept = new Set(wanted)
  for (const old of held.keys()) {
    if (held.size <= options.most) return
    if (!kept.has(old)) held.delete(old)
  }
}

function giveUp<T>({ asking }: Cache<T>, isKept: (key: string) => boolean): void {
  for (const [key, stop] of asking)
    if (!isKept(key)) {
      stop.abort()
      asking.delete(key)
    }
}
