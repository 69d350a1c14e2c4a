import { api, byItself, told } from '../api/client.ts'
import type { Row } from '../api/types.ts'

/** Tells what changed since the screen was opened, each change once, to whoever holds a part of it. */
export interface Feed {
  /** Something changed: asked for soon, and in one question where it is much. */
  poke(): void
  /** `rows` as they are now, also what left the lists; undefined: more changed than is told, ask for everything anew. */
  hear(listener: (rows: readonly Row[] | undefined) => void): () => void
  has(item: string): boolean
  /** Items that came in while the screen was open. */
  came(): number
  close(): void
}

interface FeedOptions {
  readonly incident: string
  readonly view: string
  /** The change number that the first answer was read at. */
  readonly since: number
  /** The newest item's number then. */
  readonly newest: number
  readonly onFault: (cause: unknown) => void
}

/** Between two questions: at a thousand items a minute each of them tells a dozen. */
const PAUSE_MS = 800
/** After so many full answers in a row all is asked anew. */
const MOST_PARTS = 6
const MOST_KNOWN = 5000

interface Changes {
  readonly rows: readonly Row[]
  readonly change: number
  readonly hasMore: boolean
}
const parseChanges = (body: unknown): Changes => body as Changes

export function createFeed({ incident, view, since: start, newest, onFault }: FeedOptions): Feed {
  const listeners = new Set<(rows: readonly Row[] | undefined) => void>()
  /** The newest change that was told of each: what late commits make us ask again is told once. */
  const known = new Map<string, number>()
  const cameIn = new Set<number>()
  let since = start
  let isAsking = false
  let isDirty = false
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = async (from: number): Promise<Changes> =>
    parseChanges(
      await told(
        api.incidents[':incident'].timeline.$get(
          { param: { incident }, query: { view, since: String(from) } as never },
          byItself,
        ),
      ),
    )
  function tell(rows: readonly Row[]): void {
    const fresh = rows.filter((row) => (known.get(row.item) ?? -1) < row.change)
    for (const row of fresh) {
      known.delete(row.item)
      known.set(row.item, row.change)
      if (row.seq > newest && row.hidden === null && row.foldedInto === null) cameIn.add(row.seq)
    }
    for (const old of known.keys()) {
      if (known.size <= MOST_KNOWN) break
      known.delete(old)
    }
    if (fresh.length > 0) for (const listener of listeners) listener(fresh)
  }
  async function run(): Promise<void> {
    let parts = 0
    for (;;) {
      isDirty = false
      const answer = await ask(since)
      if (isClosed) return
      since = Math.max(since, answer.change)
      tell(answer.rows)
      parts += 1
      if (answer.hasMore && parts >= MOST_PARTS) {
        for (const listener of listeners) listener(undefined)
        return
      }
      if (!answer.hasMore) return
    }
  }
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      if (isClosed) return
      isAsking = true
      run()
        .catch((cause: unknown) => {
          isDirty = true
          if (!isClosed) onFault(cause)
        })
        .finally(() => {
          isAsking = false
          if (isDirty && !isClosed) later()
        })
    }, PAUSE_MS)
  }
  return {
    poke() {
      isDirty = true
      if (!isAsking && !isClosed) later()
    },
    hear(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    has: (item) => known.has(item),
    came: () => cameIn.size,
    close() {
      isClosed = true
      clearTimeout(timer)
      listeners.clear()
    },
  }
}
