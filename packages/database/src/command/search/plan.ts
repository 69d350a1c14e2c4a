import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { estimateRows } from './estimate.ts'
import type { Driver, Ranking } from './ranked.ts'
import { isFiltered, itemsLike, type WordScope } from './scope.ts'
import { queryOf } from './words.ts'

export interface SearchBounds {
  /**
   * Upper bound of the places that are ranked. If the search has a filter, more may be ranked (up to a cost of
   * `driving`), unless a scan in order of arrival would soon fill a page.
   */
  readonly ranked: number
  /**
   * If the search has a filter: results are ranked only if the estimated cost is at most this. It is the cost of the
   * cheaper driver, which is either the places or the items.
   */
  readonly driving: number
  readonly counted: number
  /** Overrides the number of places above which there are too many to rank; by default twice `ranked` or `driving`. */
  readonly most?: number
  /** Overrides each source's own batch sizes (`WordSource`). */
  readonly looks?: readonly number[]
  /** Overrides the choice of the cheaper driver. */
  readonly driver?: Driver
}

/**
 * The cost of looking up the texts of one item, relative to checking whether one place (a text that contains the words)
 * matches the filter.
 */
const ITEM_COSTS = 2
/**
 * A word that is in this many times more places than the rarest word is not looked up in the index. Places are found by
 * the rarer words, and then checked for this word.
 */
const FREQUENT_RATIO = 20
/**
 * How many rows can be scanned in order of arrival in the time that it takes to check and rank one place (a text that
 * contains the words).
 */
const ROWS_A_PLACE = 5
/**
 * The share of items in a circle's belt of latitudes that is assumed to lie in the circle. The planner knows only the
 * belt, so it overestimates the items by far.
 */
const SHARE_OF_BELT = 0.1
/** About the number of places on a page. */
const PAGE = 40

/**
 * How to find all places; undefined if there seem to be too many. The choice is based on the planner's statistics of
 * the words. The result does not depend on it: `rankedHits` checks whether it found all.
 */
export async function planOf(
  db: Database,
  scope: WordScope,
  bounds: SearchBounds,
): Promise<Pick<Ranking, 'driver' | 'lookedUp'> | undefined> {
  const { words } = scope
  const [whole, left, ...parts] = await Promise.all([
    estimateHolding(db, scope, words.broad),
    isFiltered(scope) ? estimateLeft(db, scope) : undefined,
    ...(words.parts.length > 1 ? words.parts : []).map((part) => estimateHolding(db, scope, part)),
  ])
  const lookedUp = rarestOf(words.parts, parts) ?? words.broad
  if (left === undefined) return whole <= bounds.ranked ? { driver: 'words', lookedUp } : undefined
  const cost = Math.min(left.items * ITEM_COSTS, whole)
  const isSoon = PAGE / (Math.min(1, whole / left.statements) * left.share) <= cost * ROWS_A_PLACE
  if (cost > bounds.driving || (cost > bounds.ranked && isSoon)) return undefined
  return { driver: bounds.driver ?? (left.items * ITEM_COSTS < whole ? 'items' : 'words'), lookedUp }
}

/**
 * Estimates how many items match the filter, which share of all items that is, and how many statements there are
 * without any filter.
 */
async function estimateLeft(db: Database, scope: WordScope) {
  const { incident } = scope
  const [items, counted, statements] = await Promise.all([
    estimateRows(db, itemsLike(scope)),
    estimateRows(db, sql`select from evidence.counted k where k.incident_id = ${incident}`),
    estimateRows(db, sql`select from evidence.statement s where s.incident_id = ${incident}`),
  ])
  const share = Math.min(1, items / counted)
  return { items, statements, share: scope.filter.circle === undefined ? share : share * SHARE_OF_BELT }
}

/** The words that are worth looking up; undefined if all are. */
function rarestOf(parts: readonly string[], held: readonly number[]): string | undefined {
  const least = Math.min(...held)
  const rare = parts.filter((_, at) => (held[at] ?? 0) <= Math.max(1, least) * FREQUENT_RATIO)
  return held.length === 0 || rare.length === parts.length ? undefined : rare.join(' & ')
}

/**
 * How many places contain the words, by the planner's estimate. The estimates for statements and for texts are made
 * separately, and the larger one is returned.
 */
async function estimateHolding(db: Database, { incident }: WordScope, query: string): Promise<number> {
  const held = (table: RawBuilder<unknown>) =>
    estimateRows(db, sql`select from ${table} s where s.incident_id = ${incident} and s.found @@ ${queryOf(query)}`)
  return Math.max(...(await Promise.all([held(sql`evidence.statement`), held(sql`evidence.text`)])))
}
