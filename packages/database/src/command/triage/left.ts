import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { asksRestricted } from '../counted/filter.ts'
import { corrections, countMarks, factsOfMarked, type Marks } from '../counted/marks.ts'
import { isAll, type Narrowing, wantedOf } from '../counted/narrowing.ts'

/** Under a filter, counting stops here, and the screen says "more than". */
const MOST_COUNTED = 10_000

export interface QueueLeft {
  /** Items that wait now, including those that were put off; at most `most`. */
  readonly left: number
  readonly most: number
  /**
   * How many of the waiting items were put off and are not due yet. `backAt`: when the next of them is due, epoch ms.
   */
  readonly putOff: number
  readonly backAt: number | null
}

interface Asked extends Narrowing {
  readonly incident: string
  readonly officer: string
}

/**
 * If the queue is unfiltered, or filtered by kind only, the count is read from stored sums (`evidence.tally`) and is
 * complete. Otherwise matching items are counted up to the bound.
 */
export async function readQueue(db: Database, asked: Asked): Promise<QueueLeft> {
  const { kind: _kind, ...rest } = asked.filter
  const marks = await countMarks(db, asked.incident)
  const isSummed = isAll({ filter: rest, window: asked.window }) && marks !== 'many'
  const [left, off] = await Promise.all([
    isSummed ? countSummed(db, asked, marks !== 'none') : countNarrowed(db, asked, marks),
    readPutOff(db, asked),
  ])
  return { ...off, left, most: isSummed ? left : MOST_COUNTED }
}

/** Items that do not wait for this officer: a restricted item waits only for its two readers. */
const closed = ({ incident, officer }: Asked): RawBuilder<unknown> => sql`(select c.item_id from evidence.card c
  where c.item_id in (select r.item_id from evidence.restriction r where r.incident_id = ${incident}) and c.restricted
    and not ${officer} = any((select r.readers from evidence.restriction r where r.item_id = c.item_id
      order by r.seq desc limit 1)::text[]))`

const waits = sql`(k.review is null or k.review = 'undecided') and not k.folded`

async function countSummed(db: Database, asked: Asked, marked: boolean): Promise<number> {
  const { incident, filter } = asked
  const ofKind = (row: string): RawBuilder<unknown> =>
    filter.kind === undefined ? sql`` : sql`and ${sql.ref(`${row}.kind`)} = ${filter.kind}`
  const differences = marked
    ? sql`union all select sum(k.sign) from (${corrections(incident)}) k where ${waits} ${ofKind('k')}`
    : sql``
  const { rows } = await sql<{ left: number }>`select coalesce(sum(n.items), 0)::integer as left from (
      select sum(t.unreviewed) as items from evidence.tally t where t.incident_id = ${incident} ${ofKind('t')}
      union all select count(*) from evidence.counted k
        where k.incident_id = ${incident} and k.review = 'undecided' and not k.folded ${ofKind('k')}
      union all select -count(*) from evidence.waiting w join evidence.card c on c.item_id = w.item_id ${ofKind('c')}
        where w.item_id in ${closed(asked)}
      ${differences}) n`.execute(db)
  return Math.max(0, rows[0]?.left ?? 0)
}

/**
 * Counts what waits and matches the filter. Filters read `evidence.counted`, a copy that lacks recent changes. If few
 * changes are missing, the copy's count is corrected; if many, each item that the copy finds is checked. All conditions
 * are in one query, because one index may hold them all.
 */
const countNarrowed = (db: Database, asked: Asked, marks: Marks): Promise<number> =>
  marks === 'many' ? countFound(db, asked) : countCopied(db, asked, marks !== 'none')

/**
 * Counts in the copy (`evidence.counted`) and corrects the result. The copy's rows of recently changed items, and of
 * items closed to this officer, are subtracted. Changed items are then counted by the facts. Both groups are few. The
 * scan reads as many rows more as are subtracted, so that "more than" stays true.
 */
async function countCopied(db: Database, asked: Asked, marked: boolean): Promise<number> {
  const { incident } = asked
  const wanted = sql`${waits} ${wantedOf(incident, asked)}`
  const copies = sql`from evidence.counted k where k.incident_id = ${incident} and ${wanted}`
  const most = MOST_COUNTED + 1
  // The count from `evidence.counted` needs no correction if no change is waiting and the filter is about places or
  // contents. Such a filter never matches a restricted item, because that would reveal what is in it. So there is
  // nothing to subtract.
  const isExact = !marked && asksRestricted(asked.filter)
  const marks = marked ? sql`select m.item_id from evidence.recount m where m.incident_id = ${incident} union ` : sql``
  const more = marked
    ? sql`(select count(*) from ${factsOfMarked(incident)} k where ${wanted} and k.item_id not in ${closed(asked)})`
    : sql`0`
  const { rows } = await (isExact
    ? sql<{ left: number }>`select count(*)::integer as left from (select ${copies} limit ${most}) k`
    : sql<{ left: number }>`
      with less as materialized (select count(*) as items ${copies} and k.item_id = any(array(${marks} ${closed(asked)})))
      select ((select count(*) from (select ${copies} limit ${most} + (select items from less)) k)
        - (select items from less) + ${more})::integer as left`
  ).execute(db)
  return Math.min(most, Math.max(0, rows[0]?.left ?? 0))
}

/**
 * After many changes the copy (`evidence.counted`) only finds candidates. Whether each of them still waits is read from
 * the queue (`evidence.waiting`), which changes together with each decision.
 */
async function countFound(db: Database, asked: Asked): Promise<number> {
  const { incident } = asked
  const { rows } = await sql<{ left: number }>`
    with found as materialized (select k.item_id from evidence.counted k
      where k.incident_id = ${incident} and ${waits} ${wantedOf(incident, asked)} limit ${2 * MOST_COUNTED})
    select count(*)::integer as left from (select from found f
      cross join lateral (select from evidence.waiting w where w.item_id = f.item_id offset 0) w
      where f.item_id not in ${closed(asked)} limit ${MOST_COUNTED + 1}) l`.execute(db)
  return rows[0]?.left ?? 0
}

async function readPutOff(db: Database, asked: Asked): Promise<Pick<QueueLeft, 'putOff' | 'backAt'>> {
  const { incident } = asked
  const narrowed = isAll(asked)
    ? sql``
    : sql`and exists (select from evidence.counted k where k.item_id = w.item_id ${wantedOf(incident, asked)})`
  const { rows } = await sql<Pick<QueueLeft, 'putOff' | 'backAt'>>`
    select count(*)::integer as "putOff", floor(extract(epoch from min(w.back_at)) * 1000)::bigint as "backAt"
    from (select w.back_at from evidence.waiting w where w.incident_id = ${incident} and w.back_at > now()
      ${narrowed} and w.item_id not in ${closed(asked)} order by w.back_at limit ${MOST_COUNTED}) w`.execute(db)
  return rows[0] ?? { putOff: 0, backAt: null }
}
