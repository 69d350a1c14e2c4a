import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { ACTOR } from './hide-cards.ts'

/** The lock that was requested of the store and the one that HEAD reports, as codes. */
export interface LockMissing {
  readonly incident: string
  readonly item: string
  readonly object: 'as-received' | 'sidecar' | 'vault'
  readonly asked: string
  readonly found: string
}

const ACTION = 'item.lock-missing' as const

/**
 * One entry for each item, however often it is retried: an alarm, and the reason why the drop still holds the bytes.
 */
export const recordLockMissing = (db: Database, { incident, item, ...detail }: LockMissing): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const told = await trx
      .selectFrom('custody.entry')
      .select('action')
      .where('incident_id', '=', incident)
      .where('subject', '=', item)
      .where('action', '=', ACTION)
      .limit(1)
      .executeTakeFirst()
    if (told) return
    await appendCustody(trx, { incident, actor: ACTOR, action: ACTION, subject: item, detail: { ...detail } })
  })
