import { byOrder, type Direction, type OrderKey, type OrderRange } from './search-order.ts'
import type { Hit } from './search-ranked.ts'

/** Something whose rows can be gone through in the order in which they came. */
export interface OrderedSource {
  /** Rows that are looked at in one go; after the last of these whatever is left. */
  readonly looks: readonly number[]
  /** The first `limit` that are found among the first `rows` rows of the range. `upTo`: the last of these, if there are so many. */
  look(
    range: OrderRange,
    rows: number,
    limit: number,
  ): Promise<{ readonly hits: readonly Hit[]; readonly upTo?: OrderKey }>
  /** The first `limit` that are found in all of it. */
  rest(range: OrderRange, limit: number): Promise<readonly Hit[]>
}

interface OrderCursor extends OrderKey {
  readonly direction: Direction
}

export interface Reading {
  /** Parts of the order, one after the other. */
  readonly ranges: readonly OrderRange[]
  readonly limit: number
  /** So many are counted, if it costs no more looking. */
  readonly counted: number
}

export interface OrderedHits {
  readonly hits: readonly (Hit & { readonly direction: Direction })[]
  /** So many at least; `isWhole`: there are no others. */
  readonly all: number
  readonly isWhole: boolean
}

/**
 * What came in last stands first. Looked through in that order, each source as far as a page needs it: a word that everybody
 * wrote fills it at once, and one that stands nowhere else is looked for to the very end. Nothing is left out.
 */
export async function hitsInOrder(sources: readonly OrderedSource[], reading: Reading): Promise<OrderedHits> {
  const { ranges, limit } = reading
  const parts = await Promise.all(sources.map((source) => readSource(source, reading)))
  const [only] = parts
  const hits =
    only !== undefined && parts.length === 1
      ? only.hits
      : ranges.flatMap(({ direction }) =>
          parts.flatMap((part) => part.hits.filter((hit) => hit.direction === direction)).sort(byOrder(direction)),
        )
  const all = parts.reduce((sum, part) => sum + part.hits.length, 0)
  return { hits: hits.slice(0, limit), all, isWhole: parts.every(({ isWhole }) => isWhole) }
}

type Placed = OrderedHits['hits'][number]

async function readSource(source: OrderedSource, reading: Reading): Promise<OrderedHits> {
  const hits: Placed[] = []
  for (const range of reading.ranges)
    if (!(await readRange(source, range, { ...reading, hits }))) return { hits, all: hits.length, isWhole: false }
  return { hits, all: hits.length, isWhole: true }
}

/** Adds to `hits`; answers whether nothing of the range is left. */
async function readRange(
  source: OrderedSource,
  range: OrderRange,
  { hits, limit, counted }: Reading & { readonly hits: Placed[] },
): Promise<boolean> {
  const add = (more: readonly Hit[]) => hits.push(...more.map((hit) => ({ ...hit, direction: range.direction })))
  let left = range
  for (const rows of source.looks) {
    const most = counted - hits.length
    const look = await source.look(left, rows, most)
    add(look.hits)
    if (look.upTo === undefined) return look.hits.length < most
    if (hits.length >= limit) return false
    left = { ...range, after: look.upTo }
  }
  const most = Math.max(0, limit - hits.length)
  const rest = await source.rest(left, most)
  add(rest)
  return rest.length < most
}

/** Where the next page begins, and all that follows. */
export function rangesAfter(ranges: readonly OrderRange[], cursor: OrderCursor | undefined): readonly OrderRange[] {
  if (cursor === undefined) return ranges
  const from = ranges.findIndex(({ direction }) => direction === cursor.direction)
  return ranges
    .slice(from)
    .map((range, at) => (at === 0 ? { ...range, after: { at: cursor.at, ref: cursor.ref } } : range))
}
