import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../pool.ts'
import { corrections, countMarks } from './timeline-counted.ts'
import { isAll, type Narrowing, wantedOf } from './triage-narrowing.ts'

/** Narrowed, more than these is told as "more than". */
const MOST_COUNTED = 10_000

export interface QueueLeft {
  /** What waits now, what was put off included; at most `most`. */
  readonly left: number
  readonly most: number
  /** Of these, what was put off and is not due yet; `backAt` in epoch ms: when the next of it is. */
  readonly putOff: number
  readonly backAt: number | null
}

interface Asked extends Narrowing {
  readonly incident: string
  readonly officer: string
}

/** From the sums where all, or one kind, is asked for: then all of it is told. Else what matches is counted so far. */
export async function readQueue(db: Database, asked: Asked): Promise<QueueLeft> {
  const { kind: _kind, ...rest } = asked.filter
  const isOfKind = isAll({ filter: rest, window: asked.window })
  const marks = isOfKind ? await countMarks(db, asked.incident) : 'many'
  const [left, off] = await Promise.all([
    marks === 'many' ? countNarrowed(db, asked) : countSummed(db, asked, marks !== 'none'),
    readPutOff(db, asked),
  ])
  return { ...off, left, most: marks === 'many' ? MOST_COUNTED : left }
}

/** A restricted item waits for its two readers alone. */
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

/** Found by what narrows them; whether each still waits is asked of the queue, which knows of a decision at once. */
async function countNarrowed(db: Database, asked: Asked): Promise<number> {
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
