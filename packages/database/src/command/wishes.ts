/** What officers ask the workers for: an outbox row each, with its custody entry (design §2: command makes nothing itself). */
import { type BlurBox, TASKS } from '@firsthand/domain'
import type { Database } from '../pool.ts'
import { addWork } from '../work/add-work.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { ItemScope } from './items.ts'
import type { Note } from './looks.ts'

/** A copy that failed is tried once more, before what is new. */
export const askAgain = (
  db: Database,
  { incident, item, officer, kind, isFilm }: ItemScope & { officer: string; kind: string; isFilm: boolean },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const task = isFilm ? 'normalise-video' : 'normalise-item'
    await addWork(trx, {
      task,
      incident,
      subject: item,
      detail: { again: kind },
      dedupe: `again:${TASKS[task]}:${item}:${kind}`,
      priority: 2,
    })
    await appendCustody(trx, {
      incident,
      actor: officer,
      action: 'rendition.asked',
      subject: item,
      detail: { rendition: kind },
    })
  })

export interface NewCleaning extends ItemScope {
  readonly cleaning: string
  readonly officer: string
  readonly boxes: readonly BlurBox[]
  readonly note: Note
}

export const askCleaning = (db: Database, wish: NewCleaning): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { incident, item, officer, cleaning, boxes, note } = wish
    await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject: item, purpose: 'cleaning' })
      .execute()
    await trx
      .insertInto('evidence.cleaning')
      .values({
        id: cleaning,
        item_id: item,
        incident_id: incident,
        officer_id: officer,
        boxes: JSON.stringify(boxes),
      })
      .execute()
    await addWork(trx, { task: 'clean-item', incident, subject: item, detail: { cleaning }, priority: 2 })
    await appendCustody(trx, {
      incident,
      actor: officer,
      action: 'cleaning.asked',
      subject: item,
      detail: { cleaning, boxes: boxes.length },
      noteHash: note.hash.toString('hex'),
    })
  })

/** The cleaned copy of one request, once it is made. */
export async function findCleaned(db: Database, { incident, item }: ItemScope, cleaning: string) {
  return db
    .selectFrom('evidence.rendition as r')
    .innerJoin('evidence.item as i', 'i.id', 'r.item_id')
    .select(['r.id', 'r.media_type as mediaType', 'r.vault_key as vaultKey', 'r.vault_version as vaultVersion'])
    .select(['r.sealed_length as sealedLength', 'r.recipe'])
    .where('i.id', '=', item)
    .where('i.incident_id', '=', incident)
    .where('r.kind', '=', 'clean')
    .where('r.recipe', '=', `v1-${cleaning}`)
    .executeTakeFirst()
}
