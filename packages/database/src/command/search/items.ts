import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { overlapClasses } from '../counted/overlap.ts'
import { mayRead } from '../scope/readable-items.ts'
import type { OrderedSource } from './in-order.ts'
import { microsOf, type OrderColumns, type OrderKey, type OrderRange, orderBy, within } from './order.ts'
import type { Hit } from './ranked.ts'
import { itemsOf, msOf, type SearchScope, wantedOf } from './scope.ts'
import { inIndexOrder } from './steady.ts'

/**
 * Joins to a row with `item`, and the conditions under which this officer may see the item. One twin represents its
 * group.
 */
const shown = (officer: string, item: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  cross join lateral (select i.submission_id, i.received_at from evidence.item i where i.id = ${item} offset 0) i
  cross join lateral (select from evidence.card c where c.item_id = ${item} and c.folded_into is null and ${mayRead(officer)} offset 0) c`

/** Epoch ms: the item's middle, or its arrival while it is not placed. */
const AT = sql`coalesce(k.middle, ${msOf(sql`i.received_at`)})`

interface Few {
  readonly most: number
  readonly limit: number
  readonly after: { readonly at: number; readonly ref: string } | undefined
}

/** All items that match the filter, the newest first; undefined if there are more than `most`. Their `at` is in µs. */
export async function fewItems(
  db: Database,
  scope: SearchScope,
  { most, limit, after }: Few,
): Promise<{ readonly hits: readonly Hit[]; readonly all: number } | undefined> {
  const columns: OrderColumns = { came: sql`b.came`, id: sql`b.id`, clock: 'ms' }
  const part = after === undefined ? sql`` : within(columns, { direction: 'newest', after })
  const { rows } = await sql<{ all: number; looked: number; id: string | null; submission: string; at: number }>`
    with k as materialized (${itemsOf(scope, most + 1)}),
    m as materialized (select count(*)::integer as looked from k),
    b as materialized (select k.item_id as id, i.submission_id as submission, ${AT} as came from k ${shown(scope.officer, sql`k.item_id`)}
      where (select looked from m) <= ${most}),
    n as (select (select count(*) from b)::integer as all, (select looked from m) as looked)
    select n.all, n.looked, p.* from n left join lateral (select b.id, b.submission, ${microsOf(columns)} as at from b
      where true ${part} ${orderBy(columns, 'newest')} limit ${limit}) p on true
    order by p.at desc, p.id desc`.execute(db)
  const [first] = rows
  if (!first || first.looked > most) return undefined
  const hits = rows.flatMap(({ id, submission, at }) => (id === null ? [] : [hitOf({ id, submission, at })]))
  return { hits, all: first.all }
}

const hitOf = ({
  id,
  submission,
  at,
}: Readonly<Record<'id' | 'submission', string>> & { readonly at: number }): Hit => ({
  ...{ source: 'item', ref: id, item: id, submission, at, rank: 0 },
})

/**
 * Batch sizes of the scans. They are not used if the search has a time window. For a window the index is read in
 * several parts, one for each class of interval widths. Each part has its own order, so there is no single order to
 * scan in.
 */
const LOOKS = [10_000, 100_000]

const TIME_ORDER: OrderColumns = { came: sql`k.middle`, id: sql`k.item_id`, clock: 'ms' }
const RECEIVED: OrderColumns = { came: msOf(sql`i.received_at`), id: sql`k.item_id`, clock: 'ms' }
const OF_B: OrderColumns = { came: sql`b.came`, id: sql`b.id`, clock: 'ms' }

/**
 * Items with a time and items that are still arriving, in one order. Ids are compared as the time index compares them.
 */
export function orderedItems(db: Database, scope: SearchScope, looks = LOOKS as readonly number[]): OrderedSource {
  const read = async (from: Database, range: OrderRange, limit: number) => {
    // Folded twins are skipped, so an ordered scan may read more than `limit` rows.
    const found = await sql<{ id: string; submission: string; at: number }>`
      select b.id, i.submission_id as submission, ${microsOf(OF_B)} as at from (${rowsOf(scope, range)}) b
      ${shown(scope.officer, sql`b.id`)} ${orderBy(OF_B, range.direction)} limit ${limit}`.execute(from)
    return found.rows.map(hitOf)
  }
  return {
    looks: scope.window === undefined ? looks : [],
    look: (range, rows, limit) =>
      inIndexOrder(db, async (trx) => {
        const upTo = await keyAt(trx, scope, range, rows)
        const hits = await read(trx, upTo === undefined ? range : { ...range, upTo }, limit)
        return upTo === undefined ? { hits } : { hits, upTo }
      }),
    rest: (range, limit) => read(db, range, limit),
  }
}

async function keyAt(db: Database, { incident }: SearchScope, range: OrderRange, at: number) {
  const { rows } = await sql<OrderKey>`select ${microsOf(TIME_ORDER)} as at, k.item_id as ref from evidence.counted k
    where k.incident_id = ${incident} and k.middle is not null ${within(TIME_ORDER, range)}
    ${orderBy(TIME_ORDER, range.direction)} offset ${at - 1} limit 1`.execute(db)
  return rows[0]
}

/** Selects `id` and `came` (the ordering time, as in `OrderColumns`), in the order of the range. */
function rowsOf(scope: SearchScope, range: OrderRange): RawBuilder<unknown> {
  const { incident, window } = scope
  const placed = (where: RawBuilder<unknown>) => sql`(select k.item_id as id, k.middle as came from evidence.counted k
    where k.incident_id = ${incident} ${where} ${wantedOf(scope)} ${within(TIME_ORDER, range)} ${orderBy(TIME_ORDER, range.direction)})`
  // An item without a time lies in no window.
  if (window !== undefined)
    return sql.join(
      overlapClasses(window).map(({ level, hasEstimate, low, high }) =>
        placed(sql`and k.level = ${level}::smallint and k.has_estimate = ${hasEstimate}
          and k.middle between ${low}::bigint and ${high}::bigint`),
      ),
      sql` union all `,
    )
  return sql`${placed(sql`and k.middle is not null`)} union all (
    select k.item_id as id, ${RECEIVED.came} as came from evidence.counted k join evidence.item i on i.id = k.item_id
    where k.incident_id = ${incident} and k.state = 'arriving' and k.middle is null ${wantedOf(scope)}
      ${within(RECEIVED, range)} ${orderBy(RECEIVED, range.direction)})`
}
