import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { type NewExtraction, storeExtraction } from '../work/store-extraction.ts'
import { type NewRendition, storeRendition } from '../work/store-rendition.ts'

const ACTOR = 'worker:normalise'

export interface ItemRef {
  readonly item: string
  readonly incident: string
}

/** Stores one finished copy. It can be shown while the next one is being made. */
export const keepRendition = (db: Database, { item, incident }: ItemRef, rendition: NewRendition): Promise<void> =>
  db.transaction().execute(async (trx) => {
    // Touching the card announces it to open lists. It comes before custody, because the chain must be locked last: its
    // holder never waits for a card.
    await trx
      .updateTable('evidence.card')
      .set((eb) => ({ stage: eb.ref('stage') }))
      .where('item_id', '=', item)
      .execute()
    await storeRendition(trx, { item, incident, actor: ACTOR }, rendition)
  })

/** Records a copy that could not be made, with its reason. The item's state does not change. */
export const recordFailedCopy = (db: Database, { item, incident }: ItemRef, refused: NewExtraction): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { isNew } = await storeExtraction(trx, item, refused)
    if (!isNew) return
    await appendCustody(trx, {
      incident,
      actor: ACTOR,
      action: 'rendition.refused',
      subject: item,
      detail: { tool: refused.tool, reason: refused.reason ?? refused.outcome },
    })
  })

/** Marks an item as ready: every possible copy of it was made. */
export async function markReady(db: Database, item: string): Promise<void> {
  await db
    .updateTable('evidence.card')
    .set({ stage: 'ready' })
    .where('item_id', '=', item)
    .where('stage', 'in', ['preserved', 'inspected'])
    .execute()
}

/** What inspect's newest run found of the file; undefined before the first. */
export async function readFacts(db: Database, item: string): Promise<Record<string, unknown> | undefined> {
  const row = await db
    .selectFrom('evidence.extraction')
    .select('facts')
    .where('item_id', '=', item)
    .where('tool', '=', 'inspect')
    .orderBy('finished_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.facts
}
