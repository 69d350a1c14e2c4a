import { canRowAnswer, type Filter, matches } from '../../evidence/narrowing/filter.ts'
import type { Row } from '../../shared/api/types.ts'
import type { Brush } from '../brush.ts'
import { inTime, isNewer } from '../row-order.ts'

/** The rows of the table and the cards: pages in chronological order, as far as somebody scrolled. */
export interface ListState {
  readonly placed: readonly Row[]
  /** Items that are not placed yet, newest first. Empty while a time is chosen. */
  readonly arriving: readonly Row[]
  readonly hasMore: boolean
  readonly isAsking: boolean
  readonly isReady: boolean
  readonly failure: unknown
  /**
   * True after the officer continued a full list: it then begins after the last loaded row, and earlier rows are not
   * shown.
   */
  readonly isContinued: boolean
}

export const EMPTY_LIST: ListState = {
  ...{
    placed: [],
    arriving: [],
    hasMore: false,
    isAsking: false,
    isReady: false,
    failure: undefined,
    isContinued: false,
  },
}

interface Page {
  readonly rows: readonly Row[]
  readonly arriving: readonly Row[]
  readonly cursor: string | null
}

export interface PageList {
  get(): ListState
  /** Requests the next page, if there is one and no request is in flight. */
  more(): void
  /** Continues after the last loaded row, and drops the rows before it. */
  goOn(): void
  hear(changed: readonly Row[] | undefined): void
  close(): void
}

interface Options {
  readonly filter: Filter
  readonly brush: Brush | undefined
  readonly ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page>
  readonly tell: (state: ListState) => void
  readonly onFault: (cause: unknown) => void
}

/** The maximum number of loaded rows. To see more, the officer continues from there or chooses a time. */
export const MOST_HELD = 10_000
const MOST_ARRIVING = 500

export function createPageList({ filter, brush, ask, tell, onFault }: Options): PageList {
  let state = EMPTY_LIST
  let cursor: string | undefined | null
  let stop = new AbortController()
  /** Changes that arrived while a page was in flight. The page may be older, so they are applied to it afterwards. */
  let meanwhile: Row[] = []
  const set = (change: Partial<ListState>): void => {
    state = { ...state, ...change }
    tell(state)
  }
  const belongs = (row: Row): boolean =>
    matches(row, filter) &&
    (brush === undefined ||
      (row.state !== 'arriving' && row.latest >= brush.from && (row.earliest ?? row.latest) <= brush.to))

  const apply = (changed: readonly Row[]): void => {
    const next = change(state, changed, { belongs, isOpen: canRowAnswer(filter) })
    if (next === state) return
    state = next
    tell(state)
  }

  async function read(from: string | undefined, isFirst: boolean): Promise<void> {
    const { signal } = stop
    meanwhile = []
    set({ isAsking: true, failure: undefined })
    try {
      const page = await ask(from, signal)
      if (signal.aborted) return
      cursor = page.cursor
      const known = isFirst ? [] : state.placed
      const held = new Set(known.map(({ item }) => item))
      const added = page.rows.filter(({ item }) => !held.has(item))
      set({
        ...{ placed: [...known, ...added].toSorted(inTime), isAsking: false, isReady: true, hasMore: cursor !== null },
        ...(isFirst && from === undefined ? { arriving: page.arriving } : {}),
      })
      apply(meanwhile)
      meanwhile = []
    } catch (failure) {
      if (signal.aborted) return
      set({ isAsking: false, failure })
      onFault(failure)
    }
  }
  function restart(): void {
    stop.abort()
    stop = new AbortController()
    void read(undefined, true)
  }
  restart()
  return {
    get: () => state,
    more() {
      if (state.isAsking || cursor === null || cursor === undefined || state.placed.length >= MOST_HELD) return
      void read(cursor, false)
    },
    goOn() {
      if (state.isAsking || !cursor) return
      set({ placed: [], arriving: [], isContinued: true })
      void read(cursor, true)
    },
    hear(changed) {
      if (changed === undefined) {
        if (!state.isContinued) restart()
        return
      }
      if (state.isAsking) meanwhile.push(...changed)
      apply(changed)
    },
    close() {
      stop.abort()
    },
  }
}

interface Rules {
  readonly belongs: (row: Row) => boolean
  readonly isOpen: boolean
}

/** Moves changed rows to their places. Returns the same state if none of them is shown. */
export function change(state: ListState, changed: readonly Row[], rules: Rules): ListState {
  const placed = new Map(state.placed.map((row) => [row.item, row]))
  const arriving = new Map(state.arriving.map((row) => [row.item, row]))
  let isChanged = false
  for (const row of changed) {
    const known = placed.get(row.item) ?? arriving.get(row.item)
    const place = placeOf(state, row, { ...rules, isKnown: known !== undefined })
    if (known ? !isNewer(row, known) : place === 'nowhere') continue
    placed.delete(row.item)
    arriving.delete(row.item)
    if (place === 'placed') placed.set(row.item, row)
    else if (place === 'arriving') arriving.set(row.item, row)
    isChanged = true
  }
  if (!isChanged) return state
  return {
    ...state,
    placed: [...placed.values()].toSorted(inTime),
    arriving: [...arriving.values()].toSorted((a, b) => b.seq - a.seq).slice(0, MOST_ARRIVING),
  }
}

function placeOf(
  { placed, hasMore, isContinued }: ListState,
  row: Row,
  { belongs, isOpen, isKnown }: Rules & { readonly isKnown: boolean },
): 'placed' | 'arriving' | 'nowhere' {
  if (!belongs(row) || !(isKnown || isOpen)) return 'nowhere'
  if (row.state === 'arriving') return isContinued ? 'nowhere' : 'arriving'
  const last = placed.at(-1)
  // A row after the last loaded row is left out here, because the next pages will contain it.
  return !hasMore || (last !== undefined && inTime(row, last) <= 0) ? 'placed' : 'nowhere'
}
