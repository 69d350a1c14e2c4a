import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import type { ItemScope } from '../scope/item-scope.ts'

/** One row of a log as it is stored. Times in epoch ms. */
export interface LogRow {
  readonly row: number
  readonly at_ms: number
  readonly earliest: number
  readonly latest: number
  readonly words: string
  readonly unit: string | null
  readonly place_words: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly kind: 'call' | 'radio' | 'other'
}

/** A line that could not be read, with the reason as a code. */
export interface BadLine {
  readonly line: number
  readonly code: string
}

export interface LogReading {
  readonly reading: string
  readonly officer: string
  readonly at: number
  readonly mapping: Readonly<Record<string, unknown>>
  readonly state: 'reading' | 'done'
  readonly kept: number
  readonly bad: number
  readonly badRows: readonly BadLine[]
  readonly current: boolean
}

/** The newest first. */
export async function listLogReadings(db: Database, { incident, item }: ItemScope): Promise<readonly LogReading[]> {
  const { rows } = await sql<LogReading>`
    select r.id as reading, o.name as officer, floor(extract(epoch from r.created_at) * 1000)::bigint as at, r.mapping, r.state,
      r.kept, r.bad, r.bad_rows as "badRows", r.current
    from evidence.log_reading r join staff.officer o on o.id = r.officer_id
    where r.item_id = ${item} and r.incident_id = ${incident} order by r.seq desc limit 20`.execute(db)
  return rows
}

interface Beginning extends ItemScope {
  readonly officer: string
  readonly id: string
  readonly mapping: object
  readonly digest: Buffer
}

/**
 * The id of the item's reading by this mapping of the log's columns. The reading is made now, unless there is one
 * already. Undefined if the item is no police material of this incident.
 */
export async function beginLogReading(db: Database, request: Beginning): Promise<string | undefined> {
  const { rows } = await sql<{
    reading: string | null
  }>`select evidence.begin_log_reading(${request.id}, ${request.incident}, ${request.item},
    ${request.officer}, ${JSON.stringify(request.mapping)}::jsonb, ${request.digest}) as reading`.execute(db)
  return rows[0]?.reading ?? undefined
}

/** False if the reading takes no more rows: it was ended before, or it has as many rows as a log may have. */
export async function addLogRows(db: Database, reading: string, rows: readonly LogRow[]): Promise<boolean> {
  const answer = await sql<{
    count: number
  }>`select evidence.add_log_rows(${reading}, ${JSON.stringify(rows)}::jsonb) as count`.execute(db)
  return (answer.rows[0]?.count ?? -1) >= 0
}

interface Ending extends ItemScope {
  readonly officer: string
  readonly reading: string
  readonly bad: number
  readonly badRows: readonly BadLine[]
  /** SHA-256 over the rows as they were read. */
  readonly digest: Buffer
}

/** From now on this reading counts. Custody records how many rows it kept, and its digest. */
export const endLogReading = (db: Database, request: Ending): Promise<LogReading | undefined> =>
  db.transaction().execute(async (trx) => {
    const { incident, item, officer, reading, bad, badRows, digest } = request
    await sql`select evidence.end_log_reading(${reading}, ${bad}, ${JSON.stringify(badRows)}::jsonb, ${digest})`.execute(
      trx,
    )
    const { rows } = await sql<LogReading & { mappingDigest: string }>`
      select r.id as reading, o.name as officer, floor(extract(epoch from r.created_at) * 1000)::bigint as at, r.mapping, r.state, r.kept,
        r.bad, r.bad_rows as "badRows", r.current, encode(r.digest, 'hex') as "mappingDigest"
      from evidence.log_reading r join staff.officer o on o.id = r.officer_id where r.id = ${reading}`.execute(trx)
    const [found] = rows
    if (!found) return undefined
    const { mappingDigest, ...told } = found
    await appendCustody(trx, {
      ...{ incident, actor: officer, action: 'log.read', subject: item },
      detail: { reading, kept: told.kept, bad: told.bad, mapping: mappingDigest, digest: digest.toString('hex') },
    })
    return told
  })
