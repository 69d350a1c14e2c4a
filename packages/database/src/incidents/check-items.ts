import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { addWork } from '../work/add-work.ts'

/** One item of a self-test that was not removed yet. */
export interface CheckItem {
  readonly item: string
  readonly stage: string
  readonly isPlaced: boolean
}

/**
 * The remaining items of a self-test's incident (kind `check`), oldest first. None for an incident of any other kind.
 */
export async function listCheckItems(db: Database, incident: string): Promise<readonly CheckItem[]> {
  const { rows } = await sql<CheckItem>`
    select c.item_id as item, c.stage, p.item_id is not null as "isPlaced"
    from evidence.card c join evidence.item i on i.id = c.item_id
      join platform.incident n on n.id = c.incident_id and n.kind = 'check'
      left join evidence.current_placement p on p.item_id = c.item_id
    where c.incident_id = ${incident} and c.hidden is distinct from 'check' order by i.seq`.execute(db)
  return rows
}

/** Asks preserve to remove the items of a self-test. Idempotent. */
export async function removeCheckItems(
  db: Database,
  { incident, items }: { readonly incident: string; readonly items: readonly string[] },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const item of items) {
      const dedupe = `remove-check ${item}`
      await addWork(trx, { task: 'remove-check', incident, subject: item, dedupe, priority: 1 })
    }
  })
}
