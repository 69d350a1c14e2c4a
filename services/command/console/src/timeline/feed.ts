import { api, byItself, isSignInNeeded, Refused, told } from '../api/client.ts'
import { endSession, onResume } from '../api/session.ts'
import type { Row } from '../api/types.ts'
import { type Filter, isOpenToNew } from './filter.ts'

/** What the timeline knows so far. Rows by item; a later `change` wins, in whatever order answers come. */
export interface FeedState {
  readonly rows: ReadonlyMap<string, Row>
  /** Thumbs are given to this view only. */
  readonly view: string | undefined
  readonly isComplete: boolean
  readonly connection: 'opening' | 'live' | 'lost'
  readonly failure: unknown
  /** Items that came in while the screen was open. */
  readonly came: number
  /** The newest change number that was told; 0 before the first. */
  readonly change: number
}

export const EMPTY_FEED: FeedState = {
  ...{
    rows: new Map(),
    view: undefined,
    isComplete: false,
    connection: 'opening',
    failure: undefined,
    came: 0,
    change: 0,
  },
}

interface FeedOptions {
  readonly incident: string
  readonly filter: Filter
  readonly tell: (change: (state: FeedState) => FeedState) => void
}

const AGAIN_MS = 3000

/** Opens a view, reads its pages, then listens and asks for what changed. Answers how to stop. */
export function openFeed(options: FeedOptions): () => void {
  const stop = new AbortController()
  let round = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = (): void => {
    round.abort()
    round = new AbortController()
    const { signal } = round
    runRound(options, signal, again).catch((failure: unknown) => {
      if (signal.aborted) return
      options.tell((state) => ({ ...state, connection: 'lost', failure }))
      if (isSignInNeeded(failure)) endSession()
      else if (!(failure instanceof Refused) || failure.status >= 500 || failure.code === 'view-needed') again()
    })
  }
  const again = (): void => {
    clearTimeout(timer)
    if (!stop.signal.aborted) timer = setTimeout(begin, AGAIN_MS)
  }
  const unsubscribe = onResume(begin)
  begin()
  return () => {
    unsubscribe()
    clearTimeout(timer)
    stop.abort()
    round.abort()
  }
}

async function runRound(options: FeedOptions, signal: AbortSignal, again: () => void): Promise<void> {
  const { incident, filter, tell } = options
  const { view } = await told(
    api.incidents[':incident'].views.$post({
      param: { incident },
      json: { kind: 'timeline', filter: { ...filter } } as never,
    }),
  )
  const first = await readPage(options, { view })
  if (signal.aborted) return
  const known = new Map([...first.rows, ...first.arriving].map((row) => [row.item, row]))
  tell((state) => ({
    ...state,
    rows: known,
    view,
    failure: undefined,
    isComplete: first.cursor === null,
    connection: 'opening',
  }))
  listen(options, { view, since: first.change, signal, again })
  let { cursor } = first
  while (cursor !== null && !signal.aborted) {
    const page = await readPage(options, { view, cursor })
    if (signal.aborted) return
    cursor = page.cursor
    tell((state) => ({ ...state, rows: merge(state.rows, page.rows), isComplete: page.cursor === null }))
  }
}

/** The first page is short, so that something is there at once; the others come after each other, in few questions. */
const MOST_ROWS = '500'

const readPage = ({ incident, filter }: FeedOptions, at: { view: string; cursor?: string }) => {
  const query = { ...filter, ...at, ...(at.cursor === undefined ? {} : { limit: MOST_ROWS }) }
  return told(api.incidents[':incident'].timeline.$get({ param: { incident }, query }, byItself)).then(parsePage)
}

interface Listening {
  readonly view: string
  readonly since: number
  readonly signal: AbortSignal
  readonly again: () => void
}

function listen(options: FeedOptions, { view, since, signal, again }: Listening): void {
  const { incident, tell } = options
  const source = new EventSource(`/api/incidents/${incident}/events?view=${view}&since=${since}`)
  const end = (): void => {
    source.close()
    if (signal.aborted) return
    tell((state) => ({ ...state, connection: 'lost' }))
    again()
  }
  signal.addEventListener('abort', () => source.close(), { once: true })
  const live = (): void => tell((state) => ({ ...state, connection: 'live' }))
  const catchUp = createCatchUp(options, { view, since, signal })
  source.addEventListener('open', live)
  source.addEventListener('beat', live)
  source.addEventListener('changed', (event) => {
    const change = Number(event.data)
    if (!signal.aborted) tell((state) => ({ ...state, change }))
    void catchUp().catch(end)
  })
  source.addEventListener('ended', end)
  source.addEventListener('error', () => {
    // The browser connects again by itself, except after an answer that is no stream.
    if (source.readyState === EventSource.CLOSED) end()
    else if (!signal.aborted) tell((state) => ({ ...state, connection: 'lost' }))
  })
}

/** One question at a time: what changes meanwhile is asked for right afterwards. */
function createCatchUp({ incident, tell, filter }: FeedOptions, from: Omit<Listening, 'again'>): () => Promise<void> {
  let { since } = from
  let isAsking = false
  let isDirty = false
  const ask = async (): Promise<void> => {
    const query = { view: from.view, since: String(since) }
    const answer = parseChanges(
      await told(api.incidents[':incident'].timeline.$get({ param: { incident }, query }, byItself)),
    )
    if (from.signal.aborted) return
    since = answer.change
    tell((state) => {
      const rows = isOpenToNew(filter) ? answer.rows : answer.rows.filter(({ item }) => state.rows.has(item))
      const came = rows.filter(
        (row) => !state.rows.has(row.item) && row.hidden === null && row.foldedInto === null,
      ).length
      return { ...state, rows: merge(state.rows, rows), came: state.came + came }
    })
    isDirty ||= answer.hasMore
  }
  return async () => {
    isDirty = true
    if (isAsking) return
    isAsking = true
    try {
      while (isDirty && !from.signal.aborted) {
        isDirty = false
        await ask()
      }
    } finally {
      isAsking = false
    }
  }
}

export function merge(known: ReadonlyMap<string, Row>, told: readonly Row[]): ReadonlyMap<string, Row> {
  if (told.length === 0) return known
  const next = new Map(known)
  for (const row of told) {
    const old = next.get(row.item)
    if (!old || row.change >= old.change) next.set(row.item, row)
  }
  return next
}

interface PageAnswer {
  readonly rows: readonly Row[]
  readonly arriving: readonly Row[]
  readonly cursor: string | null
  readonly change: number
}
interface ChangesAnswer {
  readonly rows: readonly Row[]
  readonly change: number
  readonly hasMore: boolean
}
// One route answers both; which one depends on the question.
const parsePage = (body: unknown): PageAnswer => body as PageAnswer
const parseChanges = (body: unknown): ChangesAnswer => body as ChangesAnswer
