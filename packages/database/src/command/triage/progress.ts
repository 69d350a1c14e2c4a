import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { foldBefore, type Narrowing } from '../counted/narrowing.ts'
import { readQueue } from './left.ts'

/** Counting stops at this many decisions of a day. */
const MOST_COUNTED = 100_000

export interface TriageProgress {
  /** Items that wait now, including those that were put off; at most `most`. */
  readonly left: number
  readonly most: number
  /**
   * How many of the waiting items were put off and are not due yet. `backAt`: when the next of them is due, epoch ms.
   */
  readonly putOff: number
  readonly backAt: number | null
  /** Items decided on since midnight in the incident's zone, and in the last quarter of an hour. */
  readonly today: { readonly own: number; readonly all: number }
  readonly quarter: { readonly own: number; readonly all: number }
  /** Other officers who hold items now. */
  readonly here: readonly { readonly officer: string; readonly items: number }[]
}

interface Asked extends Narrowing {
  readonly incident: string
  readonly officer: string
  readonly zone: string
}

export async function readTriageProgress(db: Database, asked: Asked): Promise<TriageProgress> {
  await foldBefore(db, asked)
  const [queue, done, here] = await Promise.all([readQueue(db, asked), readDone(db, asked), readHere(db, asked)])
  return { ...queue, ...done, here }
}

/**
 * Counts each item once, by a hash of its id: sorting a hundred thousand ids needs the disk, sorting numbers does not.
 * The beginning of the day is read first: inside the query it would be computed for each row.
 */
async function readDone(db: Database, { incident, officer, zone }: Asked) {
  const begins = await sql<{ day: string; quarter: string }>`
    select (date_trunc('day', now() at time zone ${zone}) at time zone ${zone})::text as day,
      (now() - interval '15 minutes')::text as quarter`.execute(db)
  const { day = 'now', quarter = 'now' } = begins.rows[0] ?? {}
  const since = (from: string) => sql`(
    select count(*)::integer as items, (count(*) filter (where d.own))::integer as own from (
      select r.item, bool_or(r.own) as own from (
        select hashtextextended(r.item_id, 0) as item, r.officer_id = ${officer} as own from evidence.review r
        where r.incident_id = ${incident} and r.undoes is null and r.created_at >= ${from}::timestamptz
          and not exists (select from evidence.review t where t.undoes = r.seq) limit ${MOST_COUNTED}) r group by 1) d)`
  const { rows } = await sql<{ ownDay: number; allDay: number; ownQuarter: number; allQuarter: number }>`
    select day.own as "ownDay", day.items as "allDay", quarter.own as "ownQuarter", quarter.items as "allQuarter"
    from ${since(day)} day, ${since(quarter)} quarter`.execute(db)
  const { ownDay = 0, allDay = 0, ownQuarter = 0, allQuarter = 0 } = rows[0] ?? {}
  return { today: { own: ownDay, all: allDay }, quarter: { own: ownQuarter, all: allQuarter } }
}

async function readHere(db: Database, { incident, officer }: Asked) {
  const { rows } = await sql<{ officer: string; items: number }>`
    select o.name as officer, count(*)::integer as items from staff.lease l join staff.officer o on o.id = l.officer_id
    where l.incident_id = ${incident} and l.until > clock_timestamp() and l.officer_id <> ${officer}
    group by o.name order by o.name limit 100`.execute(db)
  return rows
}
