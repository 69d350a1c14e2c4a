import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { type NewExtraction, storeExtraction } from '../work/store-extraction.ts'
import { type NewRendition, storeRendition } from '../work/store-rendition.ts'

const ACTOR = 'worker:normalise'

export interface ItemRef {
  readonly item: string
  readonly incident: string
}

/** One finished copy: it can be shown while the next one is being made. */
export const keepRendition = (db: Database, { item, incident }: ItemRef, rendition: NewRendition): Promise<void> =>
  db.transaction().execute(async (trx) => {
    // Writing a card anew is what announces it to open lists. Before custody: whoever holds the chain waits for no card.
    await trx
      .updateTable('evidence.card')
      .set((eb) => ({ stage: eb.ref('stage') }))
      .where('item_id', '=', item)
      .execute()
    await storeRendition(trx, { item, incident, actor: ACTOR }, rendition)
  })

/** A copy that could not be made is said, with its reason; the item is no worse for it. */
export const keepRefusal = (db: Database, { item, incident }: ItemRef, refused: NewExtraction): Promise<void> =>
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

/** Everything that can be made of this item is made. */
export async function markReady(db: Database, item: string): Promise<void> {
  await db
    .updateTable('evidence.card')
    .set({ stage: 'ready' })
    .where('item_id', '=', item)
    .where('stage', 'in', ['preserved', 'inspected'])
    .execute()
}

/** What inspect found of the file, from its newest run; undefined before the first. */
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
