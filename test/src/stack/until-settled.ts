import { waitUntil } from '@firsthand/local'
import { itemsOf, type Pool } from './owner-rows.ts'

const LIMIT_MS = 700_000

export interface Settling {
  readonly incident: string
  /** The minimum number of items, and how many of them must have a fingerprint of their sound. */
  readonly items: number
  readonly heard: number
}

/**
 * Waits until every item is inspected, has its fingerprints and is linked, and no placement is provisional. Copies may
 * still be in the making.
 */
export async function untilSettled(pool: Pool, wanted: Settling): Promise<void> {
  const { incident } = wanted
  const left = async (): Promise<string> => {
    const items = await itemsOf(pool, incident)
    const { rows: owed } = await pool.query<{ task: string; state: string; n: number }>(
      `select task, state, count(*)::int as n from work.outbox where incident_id = $1 and queue not like 'normalise%'
         and state in ('pending', 'queued', 'running') group by 1, 2`,
      [incident],
    )
    const { rows: open } = await pool.query(
      `select 1 from evidence.solving where incident_id = $1 and unsettled_since is not null`,
      [incident],
    )
    const { rows: prints } = await pool.query(
      `select 1 from evidence.sound s join evidence.item i on i.id = s.item_id where i.incident_id = $1`,
      [incident],
    )
    const work = owed.map(({ task, state, n }) => `${task} ${state} ${n}`).join(', ')
    const isDone =
      items.length >= wanted.items && prints.length >= wanted.heard && owed.length === 0 && open.length === 0
    return isDone ? '' : `${items.length} items, ${prints.length} heard, unsettled ${open.length}, owed: ${work}`
  }
  let last = ''
  await waitUntil({ what: 'a settled revision', limitMs: LIMIT_MS, everyMs: 250 }, async () => {
    last = await left()
    return last === '' ? true : undefined
  }).catch((cause: unknown) => {
    throw new Error(`not settled: ${last}`, { cause })
  })
}
