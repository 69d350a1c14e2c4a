import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { addWork } from '../work/add-work.ts'

/** What the newest scanner run said of an item. */
export interface LastScan {
  readonly outcome: string
  /** ClamAV's name for what it found. */
  readonly signature: string | undefined
}

export async function lastScan(db: Database, item: string): Promise<LastScan | undefined> {
  const row = await db
    .selectFrom('evidence.extraction')
    .select(['outcome', 'facts'])
    .where('item_id', '=', item)
    .where('tool', '=', 'clamav')
    .where('outcome', 'in', ['clean', 'infected'])
    .orderBy('finished_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const facts: unknown = row.facts
  const signature = typeof facts === 'object' && facts !== null && 'signature' in facts ? facts.signature : undefined
  return { outcome: row.outcome, signature: typeof signature === 'string' ? signature : undefined }
}

/** Requests another inspection of the item once the scanner answers. Until then the row waits in the outbox. */
export const addScanWork = (db: Database, { item, incident }: { readonly item: string; readonly incident: string }) =>
  addWork(db, {
    task: 'inspect-item',
    incident,
    subject: item,
    detail: { again: 'scan' },
    dedupe: `scan:${item}`,
    priority: 9,
  })

export interface Owing {
  readonly limit: number
  /** Whether the requester has a complete ffmpeg. If so, items for which another ffmpeg lacked a part are included. */
  readonly isWhole: boolean
}

/** Requests decoding of items that were left undecoded while there was no sandbox; returns how many. */
export async function addDecodingWork(db: Database, { limit, isWhole }: Owing): Promise<number> {
  const { rows } = await sql<{ n: number }>`select work.owe_decoding(${limit}::integer, ${isWhole}) as n`.execute(db)
  return rows[0]?.n ?? 0
}
