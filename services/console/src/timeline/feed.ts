import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { Row } from '../shared/api/types.ts'

/** Delivers each change since the screen was opened, once, to all listeners. */
export interface Feed {
  /** Call this when something changed. The changes are fetched soon, in one batch if there are many. */
  poke(): void
  /**
   * Calls the listener with the changed rows in their new state, including rows that left the lists. `undefined` means:
   * too much changed, so refetch everything.
   */
  hear(listener: Listener): () => void
  has(item: string): boolean
  /** The number of items that came in while the screen was open. */
  came(): number
  close(): void
}

type Listener = (rows: readonly Row[] | undefined) => void

interface FeedOptions {
  readonly incident: string
  readonly view: string
  /** The change number of the first answer. */
  readonly since: number
  /**
   * The sequence number (`seq`) of the newest item when the first answer was read. Later items count as having come in
   * while the screen was open.
   */
  readonly newest: number
  readonly onFault: (cause: unknown) => void
}

/** Pause between two requests. At a thousand items a minute each of them returns about a dozen. */
const PAUSE_MS = 800
/** If this many answers in a row were full (the service had more changes), everything is refetched instead. */
const MOST_PARTS = 6
const MOST_KNOWN = 5000

interface Changes {
  readonly rows: readonly Row[]
  readonly change: number
  readonly hasMore: boolean
}
const parseChanges = (body: unknown): Changes => body as Changes

interface Listening {
  readonly options: FeedOptions
  readonly listeners: Set<Listener>
  /**
   * The newest delivered change of each item. Requests overlap to catch late commits, so a change may arrive twice; it
   * is delivered only once.
   */
  readonly known: Map<string, number>
  readonly cameIn: Set<number>
  since: number
  isAsking: boolean
  isDirty: boolean
  isClosed: boolean
  timer: ReturnType<typeof setTimeout> | undefined
}

export function createFeed(options: FeedOptions): Feed {
  const feed: Listening = {
    ...{ options, listeners: new Set(), known: new Map(), cameIn: new Set(), since: options.since },
    ...{ isAsking: false, isDirty: false, isClosed: false, timer: undefined },
  }
  return {
    poke() {
      feed.isDirty = true
      later(feed)
    },
    hear(listener) {
      feed.listeners.add(listener)
      return () => feed.listeners.delete(listener)
    },
    has: (item) => feed.known.has(item),
    came: () => feed.cameIn.size,
    close() {
      feed.isClosed = true
      clearTimeout(feed.timer)
      feed.listeners.clear()
    },
  }
}

function later(feed: Listening): void {
  if (feed.isAsking || feed.isClosed) return
  feed.timer ??= setTimeout(() => {
    feed.timer = undefined
    feed.isAsking = true
    void run(feed)
      .catch((cause: unknown) => {
        feed.isDirty = true
        if (!feed.isClosed) feed.options.onFault(cause)
      })
      .finally(() => {
        feed.isAsking = false
        if (feed.isDirty) later(feed)
      })
  }, PAUSE_MS)
}

/**
 * Fetches until the service has no more changes. If too many changed while the screen slept, everything is refetched
 * instead.
 */
async function run(feed: Listening): Promise<void> {
  feed.isDirty = false
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const answer = await ask(feed)
    if (feed.isClosed) return
    feed.since = Math.max(feed.since, answer.change)
    tell(feed, answer.rows)
    if (!answer.hasMore) return
  }
  for (const listener of feed.listeners) listener(undefined)
  feed.isDirty = true
}

async function ask({ options: { incident, view }, since }: Listening): Promise<Changes> {
  const query = { view, since: String(since) }
  return parseChanges(
    await answerOf(api.incidents[':incident'].timeline.$get({ param: { incident }, query }, inBackground)),
  )
}

function tell(feed: Listening, rows: readonly Row[]): void {
  const { known, cameIn, listeners, options } = feed
  const fresh = rows.filter((row) => (known.get(row.item) ?? -1) < row.change)
  for (const row of fresh) {
    known.delete(row.item)
    known.set(row.item, row.change)
    if (row.seq > options.newest && row.hidden === null && row.foldedInto === null) cameIn.add(row.seq)
  }
  forget(known)
  if (fresh.length > 0) for (const listener of listeners) listener(fresh)
}

/** Drops the oldest entries. */
function forget(known: Map<string, number>): void {
  for (const old of known.keys()) {
    if (known.size <= MOST_KNOWN) return
    known.delete(old)
  }
}
