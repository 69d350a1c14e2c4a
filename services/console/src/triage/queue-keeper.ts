/**
 * Keeps the queue of one officer. The shown item never changes by itself. Only one request runs at a time, so that no
 * answer is older than the state it replaces. The queue counts as empty only after a second answer confirms it.
 */

export interface QueueRequest {
  /** The item to put first, because its decision is being undone. */
  readonly first?: string
  readonly putOffToo?: boolean
}

export interface QueueState<T> {
  /** The first item is shown; the others are preloaded. */
  readonly items: readonly T[]
  /** `ready` without items means that nothing waits: two successive answers confirmed it. */
  readonly state: 'asking' | 'ready' | 'failed'
  readonly failure: unknown
  /** The item that was requested by name and has not arrived yet. It will be shown before the current item. */
  readonly awaited: string | undefined
  /** The item that was requested by name and has arrived. The officer knows it already. */
  readonly named: string | undefined
  /** True if the shown item was given to another officer. Reset by the next decision. */
  readonly hasLost: boolean
}

interface KeeperOptions<T> {
  readonly take: (request: QueueRequest) => Promise<readonly T[]>
  readonly tell: (state: QueueState<T>) => void
}

export interface QueueKeeper {
  readonly refill: (request?: QueueRequest) => void
  /**
   * Call this when the officer decided: the next item is shown at once. After a group decision all items are requested
   * again, because the page cannot know which of them belong to the group.
   */
  readonly advance: (item: string, isGroup: boolean) => void
  /** Call this when the service answered the decision, with success or a refusal. */
  readonly settled: (item: string) => void
  /** Stops requests. Resolves when no lease can be granted any more. */
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
  /**
   * Items decided here, which the service may still lease to this page. The value is true once the service has answered
   * the decision.
   */
  const gone = new Map<string, boolean>()
  /** Group decisions without an answer. While there is one, nobody knows which items are left. */
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
    // If an answer holds only items whose decision is not recorded yet, it does not show whether others wait.
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
      // A request from before a group decision may return items of that group, so it is repeated.
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

/** Whether the shown item is missing from the answer. */
const isLost = <T extends { readonly item: string }>([before]: readonly T[], items: readonly T[]): boolean =>
  before !== undefined && !items.some(({ item }) => item === before.item)

const isFirst = ([first]: readonly { readonly item: string }[], item: string | undefined): boolean =>
  item !== undefined && first?.item === item

const stillAwaited = (
  { awaited }: { readonly awaited: string | undefined },
  { first }: QueueRequest,
): string | undefined => (awaited === first ? undefined : awaited)

/** Merges a request without `first` into the request that waits last. One answer then serves both. */
function mergeRequest(waiting: readonly QueueRequest[], request: QueueRequest): readonly QueueRequest[] {
  const last = waiting.at(-1)
  if (!last || request.first !== undefined) return [...waiting, request]
  return [...waiting.slice(0, -1), { ...last, putOffToo: last.putOffToo === true || request.putOffToo === true }]
}

/** Keeps the shown item first. Only an item requested by name stands before it. */
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
