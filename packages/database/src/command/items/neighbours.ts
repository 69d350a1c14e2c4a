import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { foldChanges, type Narrowing, wantedOf } from '../counted/narrowing.ts'
import type { ItemScope } from '../scope/item-scope.ts'

export interface Neighbours {
  readonly previous: string | null
  readonly next: string | null
}

/** The items before and after this one in timeline order, among those that match the filter. */
export async function readNeighbours(
  db: Database,
  { incident, item, ...narrowing }: ItemScope & Narrowing,
): Promise<Neighbours> {
  await foldChanges(db)
  // An unplaced item counts as before all placed ones, so its next neighbour is the first placed item.
  const { rows: own } = await sql<{ middle: number | null }>`
    select middle from evidence.counted where item_id = ${item} and incident_id = ${incident}`.execute(db)
  const middle = own[0]?.middle ?? null
  const from = { incident, wanted: wantedOf(incident, narrowing) }
  const [previous, next] = await Promise.all([
    middle === null
      ? null
      : nearest(db, { ...from, beyond: sql`and (k.middle, k.item_id) < (${middle}, ${item})`, isBack: true }),
    nearest(db, {
      ...from,
      beyond: middle === null ? sql`and k.item_id <> ${item}` : sql`and (k.middle, k.item_id) > (${middle}, ${item})`,
      isBack: false,
    }),
  ])
  return { previous, next }
}

interface Side {
  readonly incident: string
  readonly wanted: RawBuilder<unknown>
  readonly beyond: RawBuilder<unknown>
  readonly isBack: boolean
}

async function nearest(db: Database, { incident, wanted, beyond, isBack }: Side): Promise<string | null> {
  const order = isBack ? sql`order by k.middle desc, k.item_id desc` : sql`order by k.middle, k.item_id`
  const { rows } = await sql<{ item: string }>`
    select k.item_id as item from evidence.counted k where k.incident_id = ${incident} and k.middle is not null
      and not k.folded ${beyond} ${wanted} ${order} limit 1`.execute(db)
  return rows[0]?.item ?? null
}
