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

/** `best`: by rank, then the newest. `newest`, `first`: in the order in which things came in, from its end or forwards. */
export type SearchOrder = 'best' | Direction

/** The place after which a page begins. `at`: epoch ms of what is ranked, µs of what is in order. */
export interface SearchCursor {
  readonly order: SearchOrder
  readonly rank: number
  readonly at: number
  readonly ref: string
}

export interface SearchAnswerRows {
  readonly found: readonly Found[]
  readonly cursor: SearchCursor | null
  /** How many places there are; where not exact, there are more than so many. */
  readonly count: number
  readonly isExact: boolean
  readonly order: SearchOrder
}

export interface Searching extends SearchScope {
  readonly limit: number
  readonly cursor?: SearchCursor | undefined
}

/** So many are counted; of more it is told that there are more. */
const MOST_COUNTED = 1000
/** More than there can be. */
const NO_LIMIT = 1_000_000_000
const BOUNDS: SearchBounds = { ranked: 4000, driving: 15_000, counted: MOST_COUNTED }

interface Hits {
  readonly hits: readonly (Hit & { readonly order: SearchOrder })[]
  readonly count: number
  readonly isExact: boolean
  readonly order: SearchOrder
}

/**
 * What holds the words and what the filter leaves, all of it, page by page. Few places are ranked: the best first. Of words
 * that are everywhere what came in last stands first, or in a window what came in first after it began: looked through in
 * that order as far as a page needs it.
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
  // What began by rank goes on by rank, whatever came in since.
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

/** A guess may be wrong by so much before another way is taken. */
const mostOf = (asked: SearchScope, { most, driving, ranked }: SearchBounds): number =>
  most ?? (isFiltered(asked) ? driving : ranked) * 2

const best = (hits: readonly Hit[]) => ({
  hits: hits.map((hit) => ({ ...hit, order: 'best' as const })),
  order: 'best' as const,
})

/** Without words: the items that the filter leaves, the newest first, whether there are few or many. */
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

/** Farther than this nothing lies: the other end of a window that has only one. */
const EVER_MS = 8_640_000_000_000

/** Nothing is sent before it happens: what came in since a window began stands before what somebody had sent earlier. */
function rangesOf(window: SearchScope['window']): readonly OrderRange[] {
  if (window === undefined || window.from < 0 || window.to >= EVER_MS) return [{ direction: 'newest' }]
  const from = window.from * 1000
  return [
    { direction: 'first', from },
    { direction: 'newest', from },
  ]
}

/** 347 is told as more than 300. */
function roundDown(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))))
  return Math.floor(count / unit) * unit
}
