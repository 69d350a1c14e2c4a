// Reads rows as the owner of the database, because no process's role may read all of them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPool } from '@firsthand/database'
import { waitUntil } from '@firsthand/local'
import type { Stack } from './start-stack.ts'

export type Pool = ReturnType<typeof createPool>

/** A pool with the owner's role on the embedded Postgres. End it before the stack stops. */
export function ownerPool(stack: Stack): Pool {
  // The error is ignored, so that a killed Postgres does not end the test through the pool.
  return createPool({ url: ownerUrlOf(stack), max: 3, onError: () => undefined })
}

export function ownerUrlOf(stack: Stack): string {
  const url = new URL(stack.run().databaseUrl)
  url.username = 'firsthand_owner'
  url.password = readFileSync(join(stack.data, 'postgres', 'password'), 'utf8').trim()
  return url.href
}

export interface ItemRow {
  readonly item: string
  readonly upload: string
  readonly sha256: string
  readonly bytes: number
  readonly stage: string
  readonly kind: string
  readonly media_type: string
  readonly hidden: string | null
  readonly status: string | null
}

/** Returns every item of an incident. */
export async function itemsOf(pool: Pool, incident: string): Promise<readonly ItemRow[]> {
  const { rows } = await pool.query<ItemRow>(
    `select i.id as item, i.upload_id as upload, encode(i.sha256, 'hex') as sha256, i.bytes, c.stage, c.kind,
       c.media_type, c.hidden, p.status
     from evidence.item i join evidence.card c on c.item_id = i.id
     left join evidence.current_placement p on p.item_id = i.id
     where i.incident_id = $1 order by i.seq`,
    [incident],
  )
  return rows
}

export const isFinished = ({ stage, status }: ItemRow): boolean =>
  (stage === 'ready' || stage === 'failed') && status !== null

export interface WantedItems {
  readonly incident: string
  readonly count: number
  readonly limitMs: number
}

/** Waits until this many items exist, have passed every worker, and are placed. */
export const untilFinished = (pool: Pool, wanted: WantedItems): Promise<readonly ItemRow[]> =>
  untilEvery(pool, wanted, isFinished)

/** Waits until this many items exist and are inspected and placed. Copies for viewing may still be missing. */
export const untilPlaced = (pool: Pool, wanted: WantedItems): Promise<readonly ItemRow[]> =>
  untilEvery(pool, wanted, ({ stage, status }) => stage !== 'preserved' && status !== null)

async function untilEvery(
  pool: Pool,
  { incident, count, limitMs }: WantedItems,
  isThere: (row: ItemRow) => boolean,
): Promise<readonly ItemRow[]> {
  let last: readonly ItemRow[] = []
  try {
    return await waitUntil({ what: `${count} items`, limitMs, everyMs: 100 }, async () => {
      last = await itemsOf(pool, incident)
      return last.length >= count && last.every(isThere) ? last : undefined
    })
  } catch (cause) {
    const states = last.filter((row) => !isThere(row)).map((row) => `${row.media_type} ${row.stage} ${row.status}`)
    const work = await pool.query(
      'select queue, task, state, attempt, outcome, count(*) from work.outbox group by 1, 2, 3, 4, 5 order by 1, 2, 3',
    )
    const table = work.rows.map((row) => JSON.stringify(row)).join('\n')
    throw new Error(`${last.length} items of ${count}; unfinished: ${states.join(', ')}\n${table}`, { cause })
  }
}
