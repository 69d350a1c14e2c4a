import { byOrder, type Direction, type OrderKey, type OrderRange } from './order.ts'
import type { Hit } from './ranked.ts'

/** What one scan found. `upTo`: the last row that it read; undefined if it reached the end of the range. */
export interface Look {
  readonly hits: readonly Hit[]
  readonly upTo?: OrderKey
}

/** A source whose rows can be scanned in their order of arrival. */
export interface OrderedSource {
  /** Batch sizes of the scans; after the last one, the whole rest is scanned. */
  readonly looks: readonly number[]
  /**
   * The first `limit` hits among the first `rows` rows of the range. `upTo`: the last of these rows, if the range has
   * that many.
   */
  look(range: OrderRange, rows: number, limit: number): Promise<Look>
  /** The first `limit` hits in all of the range. */
  rest(range: OrderRange, limit: number): Promise<readonly Hit[]>
}

interface OrderCursor extends OrderKey {
  readonly direction: Direction
}

export interface Reading {
  /** The ranges to read, one after the other. */
  readonly ranges: readonly OrderRange[]
  readonly limit: number
  /** How many hits are counted, if that costs no further scan. */
  readonly counted: number
}

export interface OrderedHits {
  readonly hits: readonly (Hit & { readonly direction: Direction })[]
  /** A lower bound of the hits. `isWhole`: it is their exact number. */
  readonly all: number
  readonly isWhole: boolean
}

type Placed = OrderedHits['hits'][number]

/** How far a source was scanned. */
interface Progress {
  readonly source: OrderedSource
  readonly hits: Placed[]
  /**
   * What is still unread of the present range. Undefined once all ranges are exhausted. `at` is the number of that
   * range in the list of ranges.
   */
  left: OrderRange | undefined
  at: number
  looks: number
}

/**
 * The latest arrivals come first. Each source is scanned in that order as far as a page needs: a frequent word fills
 * the page at once, and a unique one is searched for to the very end. Nothing is left out.
 */
export async function hitsInOrder(sources: readonly OrderedSource[], reading: Reading): Promise<OrderedHits> {
  const { ranges, limit } = reading
  const parts = sources.map((source): Progress => ({ source, hits: [], left: ranges[0], at: 0, looks: 0 }))
  for (let open: readonly Progress[] = parts; open.length > 0; ) {
    const last = merged(parts, ranges)[limit - 1]
    await Promise.all(open.map((part) => goOn(part, reading, last)))
    const end = merged(parts, ranges)[limit - 1]
    open = parts.filter((part) => !isBeyond(part, end, ranges))
  }
  const hits = merged(parts, ranges)
  return { hits: hits.slice(0, limit), all: hits.length, isWhole: parts.every(({ left }) => left === undefined) }
}

/** A single source keeps its own order, because it may compare ids differently. */
function merged(parts: readonly Progress[], ranges: readonly OrderRange[]): readonly Placed[] {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only.hits
  return ranges.flatMap(({ direction }) =>
    parts.flatMap(({ hits }) => hits.filter((hit) => hit.direction === direction)).sort(byOrder(direction)),
  )
}

/** Whether the page is complete: no row that is still unscanned can come before `end`, its last hit. */
function isBeyond({ left, at }: Progress, end: Placed | undefined, ranges: readonly OrderRange[]): boolean {
  if (left === undefined) return true
  if (end === undefined) return false
  const ends = ranges.findIndex(({ direction }) => direction === end.direction)
  if (at !== ends) return at > ends
  return left.after !== undefined && byOrder(end.direction)(left.after, end) >= 0
}

/** The next scan, which goes no farther than the page's present last hit. */
async function goOn(part: Progress, { ranges, limit, counted }: Reading, last: Placed | undefined): Promise<void> {
  const { source, hits, left } = part
  if (left === undefined) return
  const rows = source.looks[part.looks]
  const upTo = last?.direction === left.direction ? { at: last.at, ref: last.ref } : undefined
  // The first scan keeps reading beyond the page, up to `counted` hits, so that hits can be counted without a further
  // scan. If it did not even fill the page, later scans stop as soon as the page is full.
  const most = Math.max(1, (hits.length === 0 && part.looks === 0 ? counted : limit) - hits.length)
  const range = upTo === undefined ? left : { ...left, upTo }
  const look = rows === undefined ? { hits: await source.rest(range, most) } : await source.look(range, rows, most)
  hits.push(...look.hits.map((hit) => ({ ...hit, direction: left.direction })))
  part.looks += 1
  const end = look.hits.length === most ? look.hits.at(-1) : (look.upTo ?? upTo)
  if (end !== undefined) {
    part.left = { ...left, after: { at: end.at, ref: end.ref } }
    return
  }
  part.at += 1
  part.left = ranges[part.at]
  part.looks = 0
}

/** The ranges from the cursor on. */
export function rangesAfter(ranges: readonly OrderRange[], cursor: OrderCursor | undefined): readonly OrderRange[] {
  if (cursor === undefined) return ranges
  const from = ranges.findIndex(({ direction }) => direction === cursor.direction)
  return ranges
    .slice(from)
    .map((range, at) => (at === 0 ? { ...range, after: { at: cursor.at, ref: cursor.ref } } : range))
}
