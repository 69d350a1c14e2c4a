/**
 * The item before the officer never changes by itself. There is one request to the queue at a time, so that no answer
 * is older than what it replaces, and the queue is called empty only after a second answer confirms it.
 */

export interface QueueRequest {
  /** This item before all others: its decision is being undone. */
  readonly first?: string
  readonly putOffToo?: boolean
}

export interface QueueState<T> {
  /** The first is shown; the others are preloaded. */
  readonly items: readonly T[]
  /** `ready` without an item: nothing waits, as two successive answers confirmed. */
  readonly state: 'asking' | 'ready' | 'failed'
  readonly failure: unknown
  /** Requested by name and not answered yet: it will stand before the shown item. */
  readonly awaited: string | undefined
  /** It came because it was requested by name: the officer knows what it is. */
  readonly named: string | undefined
  /** Set when the shown item was given to another officer, until the next decision. */
  readonly hasLost: boolean
}

interface KeeperOptions<T> {
  readonly take: (request: QueueRequest) => Promise<readonly T[]>
  readonly tell: (state: QueueState<T>) => void
}

export interface QueueKeeper {
  readonly refill: (request?: QueueRequest) => void
  /**
   * The officer decided: the next item is shown at once. After a group decision the page cannot know which of its items
   * belong to that group, so all are requested again.
   */
  readonly advance: (item: string, isGroup: boolean) => void
  /** The service answered the decision, with success or a refusal. */
  readonly settled: (item: string) => void
  /** Stops requests; resolves once no lease is being granted any more. */
  readonly stop: () => Promise<void>
}

export const emptyQueue = <T>(): QueueState<T> => ({
  ...{ items: [], state: 'asking', failure: null, awaited: undefined, named: undefined, hasLost: false },
})

const SURE = 2

export function createQueueKeeper<T extends { readonly item: string }>(options: KeeperOptions<T>): QueueKeeper {
  const { take, tell } = options
  let state = emptyQueue<T>()
  let waiting: readonly QueueRequest[] = []
  let isAsking = false
  let asking = Promise.resolve()
  /** Decided here, while the service may still lease it to this page; true once the service has answered. */
  const gone = new Map<string, boolean>()
  /** Group decisions without an answer yet: until then nobody knows what is left. */
  const groups = new Set<string>()
  let groupsSoFar = 0
  let empties = 0
  const set = (more: Partial<QueueState<T>>): void => {
    state = { ...state, ...more }
    tell(state)
  }
  const use = (request: QueueRequest, taken: readonly T[]): void => {
    const fresh = taken.filter(({ item }) => !gone.has(item))
    const items = inOrder(state.items, fresh, request.first)
    // An answer that holds only unrecorded decisions says nothing about what waits.
    empties = taken.every(({ item }) => gone.get(item) === true) ? empties + 1 : 0
    if (empties > 0 && empties < SURE) waiting = [...waiting, { putOffToo: request.putOffToo === true }]
    set({
      ...{ items, failure: null, state: items.length > 0 || empties >= SURE ? 'ready' : 'asking' },
      ...{ awaited: stillAwaited(state, request), hasLost: state.hasLost || isLost(state.items, items) },
      named: isFirst(items, request.first) ? request.first : state.named,
    })
  }
  const ask = async (request: QueueRequest): Promise<void> => {
    const before = groupsSoFar
    try {
      const taken = await take(request)
      // It was sent before a group decision, so its answer may hold items of that group.
      if (before === groupsSoFar) use(request, taken)
      else waiting = [request, ...waiting]
    } catch (failure) {
      empties = 0
      set({ failure, state: 'failed', awaited: stillAwaited(state, request) })
    }
  }
  const askAll = async (): Promise<void> => {
    isAsking = true
    for (let [next] = waiting; next && groups.size === 0; [next] = waiting) {
      waiting = waiting.slice(1)
      await ask(next)
    }
    isAsking = false
  }
  return {
    refill(request = {}) {
      if (request.first !== undefined) {
        gone.delete(request.first)
        set({ awaited: request.first })
      }
      waiting = mergeRequest(waiting, request)
      if (!isAsking) asking = askAll()
    },
    advance(item, isGroup) {
      gone.set(item, false)
      if (isGroup) {
        groups.add(item)
        groupsSoFar += 1
      }
      const items = isGroup ? [] : state.items.filter((one) => one.item !== item)
      empties = 0
      const named = state.named === item ? undefined : state.named
      set({ items, named, hasLost: false, ...(items.length === 0 ? { state: 'asking' } : {}) })
    },
    settled(item) {
      if (gone.has(item)) gone.set(item, true)
      groups.delete(item)
    },
    stop() {
      waiting = []
      return asking
    },
  }
}

/** The shown item is no longer in the answer. */
const isLost = <T extends { readonly item: string }>([before]: readonly T[], items: readonly T[]): boolean =>
  before !== undefined && !items.some(({ item }) => item === before.item)

const isFirst = ([first]: readonly { readonly item: string }[], item: string | undefined): boolean =>
  item !== undefined && first?.item === item

const stillAwaited = (
  { awaited }: { readonly awaited: string | undefined },
  { first }: QueueRequest,
): string | undefined => (awaited === first ? undefined : awaited)

/** A waiting plain request also serves the next plain one. */
function mergeRequest(waiting: readonly QueueRequest[], request: QueueRequest): readonly QueueRequest[] {
  const last = waiting.at(-1)
  if (!last || request.first !== undefined) return [...waiting, request]
  return [...waiting.slice(0, -1), { ...last, putOffToo: last.putOffToo === true || request.putOffToo === true }]
}

/** The shown item stays; an item that was requested by name stands before it. */
function inOrder<T extends { readonly item: string }>(
  now: readonly T[],
  fresh: readonly T[],
  first: string | undefined,
): readonly T[] {
  const known = now.flatMap(({ item }) => fresh.find((one) => one.item === item) ?? [])
  const added = fresh.filter(({ item }) => !now.some((one) => one.item === item))
  const all = [...known, ...added]
  return first === undefined
    ? all
    : [...all.filter((one) => one.item === first), ...all.filter((one) => one.item !== first)]
}
