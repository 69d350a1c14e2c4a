import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { estimateRows } from './estimate.ts'
import type { Driver, Ranking } from './ranked.ts'
import { isFiltered, itemsLike, type WordScope } from './scope.ts'
import { queryOf } from './words.ts'

export interface SearchBounds {
  /** So many places are ranked: where nothing is filtered, or where the order of arrival would soon fill a page. */
  readonly ranked: number
  /** From so many places to what the filter leaves, or from so many items to what they say. */
  readonly driving: number
  readonly counted: number
  /** So many places are looked at before they are too many to rank; instead of twice what was guessed. */
  readonly most?: number
  /** Instead of each source's own (`WordSource`). */
  readonly looks?: readonly number[]
  /** Instead of the one that seems to be shorter. */
  readonly driver?: Driver
}

/** Looking up what an item says costs so much more than asking of a place whether it fits. */
const ITEM_COSTS = 2
/** A word that stands in so many times more places than the rarest one is compared, and not looked up. */
const MUCH_MORE = 20
/** A row of the order of arrival is looked at in a fifth of the time that a place takes to be asked for and ranked. */
const ROWS_A_PLACE = 5
/** Of a circle Postgres knows the belt of latitudes alone: far fewer items lie in it than it thinks. */
const OF_A_BELT = 0.1
/** Places of a page, nearly. */
const PAGE = 40

/**
 * How to find all places; undefined where there seem to be too many of them. Which way is taken is a guess by how often the
 * words stand where Postgres looked last: whether all was found is not, see `rankedHits`.
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

/** Items that the filter leaves, and their share of all; statements, whatever is filtered. */
async function estimateLeft(db: Database, scope: WordScope) {
  const { incident } = scope
  const [items, counted, statements] = await Promise.all([
    estimateRows(db, itemsLike(scope)),
    estimateRows(db, sql`select from evidence.counted k where k.incident_id = ${incident}`),
    estimateRows(db, sql`select from evidence.statement s where s.incident_id = ${incident}`),
  ])
  const share = Math.min(1, items / counted)
  return { items, statements, share: scope.filter.circle === undefined ? share : share * OF_A_BELT }
}

/** The words that are worth looking up; undefined where all are. */
function rarestOf(parts: readonly string[], held: readonly number[]): string | undefined {
  const least = Math.min(...held)
  const rare = parts.filter((_, at) => (held[at] ?? 0) <= Math.max(1, least) * MUCH_MORE)
  return held.length === 0 || rare.length === parts.length ? undefined : rare.join(' & ')
}

/** Places that hold the words, as Postgres expects it of the source that has the most. */
async function estimateHolding(db: Database, { incident }: WordScope, query: string): Promise<number> {
  const held = (table: RawBuilder<unknown>) =>
    estimateRows(db, sql`select from ${table} s where s.incident_id = ${incident} and s.found @@ ${queryOf(query)}`)
  return Math.max(...(await Promise.all([held(sql`evidence.statement`), held(sql`evidence.text`)])))
}
