/**
 * What stands before the officer never changes by itself: one question to the queue at a time, so that no answer is older
 * than what it replaces, and nothing is told as empty before a second question said so as well.
 */

export interface Wish {
  /** This one before all others: what is being taken back. */
  readonly first?: string
  readonly putOffToo?: boolean
}

export interface QueueState<T> {
  /** The first is looked at; the others are made ready. */
  readonly items: readonly T[]
  /** `ready` without an item: nothing waits, as two answers in a row said. */
  readonly state: 'asking' | 'ready' | 'failed'
  readonly failure: unknown
  /** Asked for by name, and not answered yet: it comes before what is looked at. */
  readonly awaited: string | undefined
  /** Came because it was asked for by name: whoever asked knows what it is. */
  readonly named: string | undefined
  /** Set when what was looked at went to somebody else, until the next decision. */
  readonly hasLost: boolean
}

interface KeeperOptions<T> {
  readonly take: (wish: Wish) => Promise<readonly T[]>
  readonly tell: (state: QueueState<T>) => void
}

export interface QueueKeeper {
  readonly refill: (wish?: Wish) => void
  /** Decided on here: the next one comes at once. Of a group nobody knows here what else of it is held: all is asked anew. */
  readonly advance: (item: string, isGroup: boolean) => void
  /** The service answered what was decided on, with yes or no. */
  readonly settled: (item: string) => void
  /** Nothing more is asked; resolves once nothing is being given any more. */
  readonly stop: () => Promise<void>
}

export const emptyQueue = <T>(): QueueState<T> => ({
  ...{ items: [], state: 'asking', failure: null, awaited: undefined, named: undefined, hasLost: false },
})

const SURE = 2

export function createQueueKeeper<T extends { readonly item: string }>(options: KeeperOptions<T>): QueueKeeper {
  const { take, tell } = options
  let state = emptyQueue<T>()
  let waiting: readonly Wish[] = []
  let isAsking = false
  let asking = Promise.resolve()
  /** Decided on here, and perhaps still held by the service's books; true once the service answered. */
  const gone = new Map<string, boolean>()
  /** Groups that the service has not answered yet: until then nobody knows what is left. */
  const groups = new Set<string>()
  let groupsSoFar = 0
  let empties = 0
  const set = (more: Partial<QueueState<T>>): void => {
    state = { ...state, ...more }
    tell(state)
  }
  const use = (wish: Wish, taken: readonly T[]): void => {
    const fresh = taken.filter(({ item }) => !gone.has(item))
    const items = inOrder(state.items, fresh, wish.first)
    // What was decided on and is not recorded yet says nothing about what waits.
    empties = taken.every(({ item }) => gone.get(item) === true) ? empties + 1 : 0
    if (empties > 0 && empties < SURE) waiting = [...waiting, { putOffToo: wish.putOffToo === true }]
    set({
      ...{ items, failure: null, state: items.length > 0 || empties >= SURE ? 'ready' : 'asking' },
      ...{ awaited: stillAwaited(state, wish), hasLost: state.hasLost || isLost(state.items, items) },
      named: isFirst(items, wish.first) ? wish.first : state.named,
    })
  }
  const ask = async (wish: Wish): Promise<void> => {
    const before = groupsSoFar
    try {
      const taken = await take(wish)
      // Asked before a group was decided on: it may name what is of that group.
      if (before === groupsSoFar) use(wish, taken)
      else waiting = [wish, ...waiting]
    } catch (failure) {
      empties = 0
      set({ failure, state: 'failed', awaited: stillAwaited(state, wish) })
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
    refill(wish = {}) {
      if (wish.first !== undefined) {
        gone.delete(wish.first)
        set({ awaited: wish.first })
      }
      waiting = withWish(waiting, wish)
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

/** What was looked at is not there any more. */
const isLost = <T extends { readonly item: string }>([before]: readonly T[], items: readonly T[]): boolean =>
  before !== undefined && !items.some(({ item }) => item === before.item)

const isFirst = ([first]: readonly { readonly item: string }[], item: string | undefined): boolean =>
  item !== undefined && first?.item === item

const stillAwaited = ({ awaited }: { readonly awaited: string | undefined }, { first }: Wish): string | undefined =>
  awaited === first ? undefined : awaited

/** A plain question that has not left yet answers the next plain one as well. */
function withWish(waiting: readonly Wish[], wish: Wish): readonly Wish[] {
  const last = waiting.at(-1)
  if (!last || wish.first !== undefined) return [...waiting, wish]
  return [...waiting.slice(0, -1), { ...last, putOffToo: last.putOffToo === true || wish.putOffToo === true }]
}

/** What is on the screen stays there; what was asked for by name comes before it. */
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
