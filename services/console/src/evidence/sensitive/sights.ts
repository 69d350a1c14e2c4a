import type { InferResponseType } from 'hono/client'
import type { api } from '../../shared/api/client.ts'
import { createListeners } from '../../shared/api/listeners.ts'

type SightAnswer = InferResponseType<(typeof api.incidents)[':incident']['sights']['$get'], 200>['sights'][number]

/** What is known of an item's pictures: whether they are cleared, and their colours. */
export interface Sight {
  /** Undefined until the service has answered; the item is covered until then. */
  readonly state: SightAnswer['state'] | undefined
  /** 16 × 9 colours; undefined until they are loaded. */
  readonly field: Uint8Array | undefined
  /** Increases whenever the item is covered again. A picture that an officer opened before is closed then. */
  readonly turn: number
}

export interface Asking {
  readonly wanted: readonly string[]
  /** Items whose colours are already loaded. */
  readonly known: readonly string[]
}

export interface Sights {
  get(item: string): Sight
  /** Follows an item while it is on the screen. Returns a function that stops following it. */
  want(item: string): () => void
  subscribe(listener: () => void): () => void
  /** Refetches everything that is on the screen, because something changed. */
  again(): void
  /** Sets the function that sends requests; undefined while no request is allowed. */
  setAsk(ask: ((asking: Asking) => Promise<readonly SightAnswer[]>) | undefined): void
  close(): void
}

const UNKNOWN: Sight = { state: undefined, field: undefined, turn: 0 }
/** Requests of components that mount together are sent as one batch. */
const GATHER_MS = 30
/** Pause between refetches while changes are continuous. A change after a quiet period refetches at once. */
const QUIET_MS = 1500
const RETRY_MS = 3000
const AT_ONCE = 100
/** How many sights to keep, so that scrolling back shows the colours at once. */
const MOST_KEPT = 1000

interface Memory {
  readonly sights: Map<string, Sight>
  /** How many mounted components show the item. */
  readonly wanted: Map<string, number>
}

/**
 * The sights of one incident, shared by all parts of its screens. They are fetched in batches, and followed while they
 * are shown. An item that leaves the screen keeps its colours, and stays covered until the service has given its
 * present state.
 */
export function createSights(): Sights {
  const memory: Memory = { sights: new Map(), wanted: new Map() }
  const { sights, wanted } = memory
  const { subscribe, tell } = createListeners()
  const asker = createRequester(memory, tell)
  return {
    get: (item) => sights.get(item) ?? UNKNOWN,
    want(item) {
      wanted.set(item, (wanted.get(item) ?? 0) + 1)
      if (sights.get(item)?.state === undefined) asker.due([item], GATHER_MS)
      return () => leave(memory, item)
    },
    subscribe,
    again: () => asker.old(wanted.keys()),
    setAsk(ask) {
      asker.setAsk(ask)
      asker.due(wanted.keys(), GATHER_MS)
    },
    close: asker.close,
  }
}

type Ask = Parameters<Sights['setAsk']>[0]

/** Keeps one request in flight at a time. */
function createRequester(memory: Memory, tell: () => void) {
  const due = new Set<string>()
  let ask: Ask
  let timer: ReturnType<typeof setTimeout> | undefined
  let plannedAt = 0
  let askedAt = Number.NEGATIVE_INFINITY
  let isAsking = false
  const plan = (ms: number): void => {
    if (isAsking || !ask || due.size === 0) return
    const at = performance.now() + ms
    if (timer !== undefined && plannedAt <= at) return
    clearTimeout(timer)
    plannedAt = at
    timer = setTimeout(() => {
      timer = undefined
      void run()
    }, ms)
  }
  const run = async (): Promise<void> => {
    const items = [...due].filter((item) => memory.wanted.has(item)).slice(0, AT_ONCE)
    if (!ask || items.length === 0) return due.clear()
    for (const item of items) due.delete(item)
    isAsking = true
    askedAt = performance.now()
    const isTold = await answered(memory, ask, items)
    isAsking = false
    if (isTold) tell()
    // Without a connection, or after the view has ended, the items stay covered and are requested again.
    else for (const item of items) due.add(item)
    plan(isTold ? pauseFor(memory, due) : RETRY_MS)
  }
  const add = (items: Iterable<string>, ms: number): void => {
    for (const item of items) due.add(item)
    plan(ms)
  }
  return {
    due: add,
    old: (items: Iterable<string>) => add(items, Math.max(GATHER_MS, QUIET_MS - (performance.now() - askedAt))),
    setAsk(next: Ask) {
      ask = next
    },
    close() {
      clearTimeout(timer)
      timer = undefined
      ask = undefined
    },
  }
}

/** Items without an answer are requested at once. Stale answers are refreshed after a pause. */
const pauseFor = ({ sights }: Memory, due: ReadonlySet<string>): number =>
  [...due].some((item) => sights.get(item)?.state === undefined) ? GATHER_MS : QUIET_MS

async function answered({ sights, wanted }: Memory, ask: NonNullable<Ask>, items: readonly string[]): Promise<boolean> {
  const hasField = (item: string): boolean => sights.get(item)?.field !== undefined
  try {
    const told = await ask({ wanted: items.filter((one) => !hasField(one)), known: items.filter(hasField) })
    const answers = new Map(told.map((one) => [one.item, one]))
    for (const item of items)
      if (wanted.has(item)) sights.set(item, learned(sights.get(item) ?? UNKNOWN, answers.get(item)))
    for (const item of sights.keys()) if (sights.size > MOST_KEPT && !wanted.has(item)) sights.delete(item)
    return true
  } catch {
    return false
  }
}

/**
 * Applies an answer. An item that the service does not know stays covered. Returns the same object if nothing changed,
 * to avoid rendering again.
 */
function learned(before: Sight, told: SightAnswer | undefined): Sight {
  const { state = 'covered', field = null } = told ?? {}
  const isAnew = before.state !== undefined && before.state !== state && state !== 'cleared'
  const known = field === null ? before.field : bytesOf(field)
  const colours = state === 'withheld' ? undefined : known
  if (before.state === state && before.field === colours) return before
  return { state, field: colours, turn: before.turn + (isAnew ? 1 : 0) }
}

function leave({ sights, wanted }: Memory, item: string): void {
  const left = (wanted.get(item) ?? 1) - 1
  if (left > 0) {
    wanted.set(item, left)
    return
  }
  wanted.delete(item)
  const sight = sights.get(item)
  if (sight) sights.set(item, { ...sight, state: undefined })
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
