import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { countBefore, isAll, type Narrowing, wantedOf } from './triage-narrowing.ts'

/** More than these is told as "more than". */
export const MOST_COUNTED = 100_000
const MOST_COUNTED_NARROWED = 10_000

export interface TriageProgress {
  /** What waits now, what was put off included; at most `most`. */
  readonly left: number
  readonly most: number
  /** Of these, what was put off and is not due yet; `backAt` in epoch ms: when the next of it is. */
  readonly putOff: number
  readonly backAt: number | null
  /** Items decided on since midnight of the incident's zone, and in the last quarter of an hour. */
  readonly today: { readonly own: number; readonly all: number }
  readonly quarter: { readonly own: number; readonly all: number }
  /** Who has items before them now, the asking officer not among them. */
  readonly here: readonly { readonly officer: string; readonly items: number }[]
}

interface Asked extends Narrowing {
  readonly incident: string
  readonly officer: string
  readonly zone: string
}

export async function readTriageProgress(db: Database, asked: Asked): Promise<TriageProgress> {
  await countBefore(db, asked)
  const [queue, done, here] = await Promise.all([readQueue(db, asked), readDone(db, asked), readHere(db, asked)])
  return { ...queue, ...done, here }
}

async function readQueue(db: Database, asked: Asked) {
  const { incident, officer } = asked
  const most = isAll(asked) ? MOST_COUNTED : MOST_COUNTED_NARROWED
  const narrowed = isAll(asked)
    ? sql``
    : sql`and exists (select from evidence.counted k where k.item_id = w.item_id ${wantedOf(incident, asked)})`
  // A restricted item waits for its two readers alone.
  const { rows } = await sql<{ left: number; putOff: number; backAt: number | null }>`
    select count(*)::integer as left,
      (count(*) filter (where back_at > clock_timestamp()))::integer as "putOff",
      floor(extract(epoch from min(back_at) filter (where back_at > clock_timestamp())) * 1000)::bigint as "backAt"
    from (select w.back_at from evidence.waiting w where w.incident_id = ${incident} ${narrowed}
      and w.item_id not in (select c.item_id from evidence.card c
        where c.item_id in (select r.item_id from evidence.restriction r where r.incident_id = ${incident}) and c.restricted
          and not ${officer} = any((select r.readers from evidence.restriction r where r.item_id = c.item_id
            order by r.seq desc limit 1)::text[]))
      limit ${most + 1}) w`.execute(db)
  return { ...(rows[0] ?? { left: 0, putOff: 0, backAt: null }), most }
}

async function readDone(db: Database, { incident, officer, zone }: Asked) {
  const { rows } = await sql<{ ownDay: number; allDay: number; ownQuarter: number; allQuarter: number }>`
    select (count(distinct item_id) filter (where own))::integer as "ownDay", count(distinct item_id)::integer as "allDay",
      (count(distinct item_id) filter (where own and isNow))::integer as "ownQuarter",
      (count(distinct item_id) filter (where isNow))::integer as "allQuarter"
    from (select r.item_id, r.officer_id = ${officer} as own,
        r.created_at > clock_timestamp() - interval '15 minutes' as isNow
      from evidence.review r where r.incident_id = ${incident} and r.undoes is null
        and r.created_at >= date_trunc('day', clock_timestamp() at time zone ${zone}) at time zone ${zone}
        and not exists (select from evidence.review t where t.undoes = r.seq)
      order by r.created_at desc limit ${MOST_COUNTED}) d`.execute(db)
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
