import type { Database } from '../../pool.ts'
import { estimateRows } from './estimate.ts'
import { foldSome } from './fold.ts'
import { describeFound, type Found } from './found.ts'
import { hitsInOrder, type OrderedSource, rangesAfter } from './in-order.ts'
import { fewItems, orderedItems } from './items.ts'
import type { Direction, OrderRange } from './order.ts'
import { orderedWords } from './ordered.ts'
import { planOf, type SearchBounds } from './plan.ts'
import { type Hit, rankedHits } from './ranked.ts'
import { isFiltered, itemsLike, type SearchScope, type WordScope } from './scope.ts'

/** `best`: by rank, then the newest. `newest` and `first`: in order of arrival, backwards or forwards. */
export type SearchOrder = 'best' | Direction

/** The position after which a page begins. `at`: epoch ms for ranked hits, µs for ordered ones. */
export interface SearchCursor {
  readonly order: SearchOrder
  readonly rank: number
  readonly at: number
  readonly ref: string
}

export interface SearchAnswerRows {
  readonly found: readonly Found[]
  readonly cursor: SearchCursor | null
  /** The number of places; if not exact, there are more than this. */
  readonly count: number
  readonly isExact: boolean
  readonly order: SearchOrder
}

export interface Searching extends SearchScope {
  readonly limit: number
  readonly cursor?: SearchCursor | undefined
}

/** Counting stops here, and the answer says that there are more. */
const MOST_COUNTED = 1000
/** Larger than any possible count. */
const NO_LIMIT = 1_000_000_000
const BOUNDS: SearchBounds = { ranked: 4000, driving: 15_000, counted: MOST_COUNTED }

interface Hits {
  readonly hits: readonly (Hit & { readonly order: SearchOrder })[]
  readonly count: number
  readonly isExact: boolean
  readonly order: SearchOrder
}

/**
 * Everything that contains the words and matches the filter, page by page. If there are few places, all are ranked, and
 * the best come first. If there are too many to rank, the sources are scanned in order of arrival as far as the page
 * needs: the latest arrivals first, or in a window the first arrivals after its beginning.
 */
export async function searchEvidence(
  db: Database,
  asked: Searching,
  bounds: SearchBounds = BOUNDS,
): Promise<SearchAnswerRows> {
  const { words, limit, cursor } = asked
  if (isFiltered(asked)) await foldSome(db, asked.incident)
  const { hits, ...told } =
    words === undefined
      ? await itemHits(db, asked, bounds)
      : await wordHits(db, { ...asked, words, limit, cursor }, bounds)
  const page = hits.slice(0, limit)
  const found = await describeFound(db, { ...asked, hits: page })
  const last = hits.length > limit ? page.at(-1) : undefined
  return { found, ...told, cursor: last ? cursorAt(last) : null }
}

const cursorAt = ({ order, rank, at, ref }: SearchCursor): SearchCursor => ({ order, rank, at, ref })

async function wordHits(db: Database, asked: WordScope & Searching, bounds: SearchBounds): Promise<Hits> {
  const { cursor, limit } = asked
  const plan = cursor !== undefined && cursor.order !== 'best' ? undefined : await planOf(db, asked, bounds)
  // A search that began ranked stays ranked, whatever has come in since.
  const most = cursor === undefined ? mostOf(asked, bounds) : NO_LIMIT
  if (plan !== undefined || cursor?.order === 'best') {
    const ranking = {
      driver: 'words',
      lookedUp: asked.words.broad,
      ...plan,
      most,
      limit: limit + 1,
      after: cursor,
    } as const
    const ranked = await rankedHits(db, asked, ranking)
    if (ranked) return { ...best(ranked.hits), count: ranked.all, isExact: true }
  }
  return await inOrder(orderedWords(db, asked, bounds.looks), asked, bounds)
}

/** An estimate may be wrong by this factor before another strategy is used. */
const mostOf = (asked: SearchScope, { most, driving, ranked }: SearchBounds): number =>
  most ?? (isFiltered(asked) ? driving : ranked) * 2

const best = (hits: readonly Hit[]) => ({
  hits: hits.map((hit) => ({ ...hit, order: 'best' as const })),
  order: 'best' as const,
})

/** Without words: the items that match the filter, the newest first, whether they are few or many. */
async function itemHits(db: Database, asked: Searching, bounds: SearchBounds): Promise<Hits> {
  const { cursor, limit } = asked
  const isFew = (await estimateRows(db, itemsLike(asked))) <= bounds.ranked
  const few = isFew && (await fewItems(db, asked, { most: bounds.ranked * 2, limit: limit + 1, after: cursor }))
  if (few) {
    const hits = few.hits.map((hit) => ({ ...hit, order: 'newest' as const }))
    return { hits, count: few.all, isExact: true, order: 'newest' }
  }
  return await inOrder([orderedItems(db, asked, bounds.looks)], { ...asked, window: undefined }, bounds)
}

async function inOrder(sources: readonly OrderedSource[], asked: Searching, { counted }: SearchBounds): Promise<Hits> {
  const { limit, cursor, window } = asked
  const begins = cursor !== undefined && cursor.order !== 'best' ? { ...cursor, direction: cursor.order } : undefined
  const ranges = rangesAfter(rangesOf(window), begins)
  const most = cursor === undefined ? Math.max(counted, limit) + 1 : limit + 1
  const { hits, all, isWhole } = await hitsInOrder(sources, { ranges, limit: limit + 1, counted: most })
  const order = ranges[0]?.direction ?? 'newest'
  return {
    ...{ hits: hits.map(({ direction, ...hit }) => ({ ...hit, order: direction })), order },
    ...{ isExact: isWhole, count: isWhole ? all : Math.min(roundDown(all - 1), counted) },
  }
}

/** The end of a window that is open on one side: no time lies farther. */
const EVER_MS = 8_640_000_000_000

/**
 * Nothing is sent before it happens, so arrivals after the window's beginning come first, and earlier arrivals follow.
 */
function rangesOf(window: SearchScope['window']): readonly OrderRange[] {
  if (window === undefined || window.from < 0 || window.to >= EVER_MS) return [{ direction: 'newest' }]
  const from = window.from * 1000
  return [
    { direction: 'first', from },
    { direction: 'newest', from },
  ]
}

/** 347 is reported as more than 300. */
function roundDown(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))))
  return Math.floor(count / unit) * unit
}
