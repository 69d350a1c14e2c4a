import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'

export const WHOLES = ['item', 'scene', 'twins', 'submission'] as const
/** One item, or the group that it belongs to. */
export type Whole = (typeof WHOLES)[number]

/** Upper bound of the items in one decision: nobody can have seen more than this. */
const MOST_AT_ONCE = 5000

export interface Group {
  readonly incident: string
  readonly officer: string
  readonly item: string
  readonly whole: Whole
  readonly upTo?: number
  readonly holder?: string
}

/**
 * Ids in order. For a group: items in the lists on which nobody has decided and that no colleague holds now. Restricted
 * items are decided on one by one.
 */
export async function groupItems(db: Database | Transaction<Schema>, group: Group): Promise<readonly string[]> {
  const { incident, item, whole, upTo } = group
  if (whole === 'item') {
    const { rows } = await sql<{ id: string }>`select i.id from evidence.item i join evidence.card c on c.item_id = i.id
      where i.id = ${item} and i.incident_id = ${incident} and c.hidden is distinct from 'check'`.execute(db)
    return rows.map(({ id }) => id)
  }
  const until = upTo === undefined ? sql`` : sql`and i.seq <= ${upTo}`
  const { rows } = await sql<{ id: string }>`
    select i.id from (${membersOf(group)}) m(id) join evidence.item i on i.id = m.id ${openOf(group)} ${until}
    order by i.id limit ${MOST_AT_ONCE}`.execute(db)
  return rows.map(({ id }) => id)
}

export interface GroupCount {
  /** How many items would be decided on; never more than 5,000 at once. */
  readonly items: number
  /** How many are left out: decided on already, restricted, or held by a colleague now. */
  readonly left: number
  /** The newest item number, to be sent back with the decision: items that come later are not decided on. */
  readonly upTo: number
  readonly hasMore: boolean
}

export async function countGroup(db: Database, group: Group): Promise<GroupCount> {
  const { rows } = await sql<{ items: number; upTo: number; all: number }>`
    with members as materialized (select distinct m.id from (${membersOf(group)}) m(id) limit 100000),
    open as (select i.seq from members m join evidence.item i on i.id = m.id ${openOf(group)} order by i.seq limit ${MOST_AT_ONCE + 1}),
    first as (select seq from open order by seq limit ${MOST_AT_ONCE})
    select (select count(*)::integer from open) as items, coalesce((select max(seq) from first), 0) as "upTo",
      (select count(*)::integer from members m join evidence.card c on c.item_id = m.id and c.hidden is null) as all`.execute(
    db,
  )
  const { items = 0, upTo = 0, all = 0 } = rows[0] ?? {}
  const hasMore = items > MOST_AT_ONCE
  return { items: Math.min(items, MOST_AT_ONCE), left: Math.max(0, all - items), upTo, hasMore }
}

function membersOf({ incident, item, whole }: Group): RawBuilder<unknown> {
  const own = sql`select i.id from evidence.item i where i.id = ${item} and i.incident_id = ${incident}`
  if (whole === 'twins')
    return sql`select t.id from (${own}) i cross join lateral evidence.twins_of(i.id) t(id)
      union select c.item_id from (${own}) i join evidence.card c on c.folded_into = i.id`
  if (whole === 'submission')
    return sql`select s.id from evidence.item o join evidence.item s on s.submission_id = o.submission_id
      where o.id = ${item} and o.incident_id = ${incident} and s.incident_id = ${incident}`
  return sql`select x.item_id from evidence.scene_item o join evidence.scene_item x
    on x.incident_id = o.incident_id and x.scene_id = o.scene_id where o.item_id = ${item} and o.incident_id = ${incident}`
}

const openOf = ({ incident, holder = '' }: Group): RawBuilder<unknown> => sql`
  join evidence.card c on c.item_id = i.id and c.hidden is null and not c.restricted
  where i.incident_id = ${incident}
    and coalesce((select r.decision from evidence.review r where r.item_id = i.id order by r.seq desc limit 1), 'none')
      in ('none', 'undecided')
    and not exists (select from staff.lease l where l.item_id = i.id and l.until > clock_timestamp() and l.holder <> ${holder})`
