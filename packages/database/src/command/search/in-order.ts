import { byOrder, type Direction, type OrderKey, type OrderRange } from './order.ts'
import type { Hit } from './ranked.ts'

/** `upTo`: the last row that was looked at, where it was not the last of the range. */
export interface Look {
  readonly hits: readonly Hit[]
  readonly upTo?: OrderKey
}

/** Something whose rows can be gone through in the order in which they came. */
export interface OrderedSource {
  /** Rows that are looked at in one go; after the last of these whatever is left. */
  readonly looks: readonly number[]
  /** The first `limit` that are found among the first `rows` rows of the range. `upTo`: the last of these, if there are so many. */
  look(range: OrderRange, rows: number, limit: number): Promise<Look>
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

type Placed = OrderedHits['hits'][number]

/** How far a source was gone through. */
interface Progress {
  readonly source: OrderedSource
  readonly hits: Placed[]
  /** What is left of the range `at`; undefined: nothing of any. */
  left: OrderRange | undefined
  at: number
  looks: number
}

/**
 * What came in last stands first. Looked through in that order, each source as far as a page needs it: a word that everybody
 * wrote fills it at once, and one that stands nowhere else is looked for to the very end. Nothing is left out.
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

/** One source's own order stays as it is: it may compare ids in another way. */
function merged(parts: readonly Progress[], ranges: readonly OrderRange[]): readonly Placed[] {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only.hits
  return ranges.flatMap(({ direction }) =>
    parts.flatMap(({ hits }) => hits.filter((hit) => hit.direction === direction)).sort(byOrder(direction)),
  )
}

/** Whether nothing that is not looked at yet could stand before `end`, the last of the page. */
function isBeyond({ left, at }: Progress, end: Placed | undefined, ranges: readonly OrderRange[]): boolean {
  if (left === undefined) return true
  if (end === undefined) return false
  const ends = ranges.findIndex(({ direction }) => direction === end.direction)
  if (at !== ends) return at > ends
  return left.after !== undefined && byOrder(end.direction)(left.after, end) >= 0
}

/** The next look, no farther than to what the page surely ends with. */
async function goOn(part: Progress, { ranges, limit, counted }: Reading, last: Placed | undefined): Promise<void> {
  const { source, hits, left } = part
  if (left === undefined) return
  const rows = source.looks[part.looks]
  const upTo = last?.direction === left.direction ? { at: last.at, ref: last.ref } : undefined
  // Counted is what the first look comes by; where it did not fill the page, that is all that is looked for.
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

/** Where the next page begins, and all that follows. */
export function rangesAfter(ranges: readonly OrderRange[], cursor: OrderCursor | undefined): readonly OrderRange[] {
  if (cursor === undefined) return ranges
  const from = ranges.findIndex(({ direction }) => direction === cursor.direction)
  return ranges
    .slice(from)
    .map((range, at) => (at === 0 ? { ...range, after: { at: cursor.at, ref: cursor.ref } } : range))
}
