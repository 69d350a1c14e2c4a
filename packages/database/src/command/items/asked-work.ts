/**
 * What officers ask the workers for. Each request is an outbox row with its custody entry; command makes no files
 * itself.
 */
import { type BlurBox, TASKS } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { addWork } from '../../work/add-work.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import type { Note } from '../scope/looks.ts'

/** Retries a failed copy once, before new work. `nothing-failed`: there is nothing to retry. */
export const askAgain = (
  db: Database,
  { incident, item, officer, kind, isFilm }: ItemScope & { officer: string; kind: string; isFilm: boolean },
): Promise<'asked' | 'nothing-failed'> =>
  db.transaction().execute(async (trx) => {
    // Only a failed copy is retried, and only while no other retry of it waits.
    const { rows } = await sql<{ state: string }>`select state from evidence.making
      where item_id = ${item} and kind = ${kind} and state = 'failed'
        and not exists (select from work.waiting_again(${item}, ${kind}))`.execute(trx)
    if (rows.length === 0) return 'nothing-failed'
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
    return 'asked'
  })

export interface NewCleaning extends ItemScope {
  readonly cleaning: string
  readonly officer: string
  readonly boxes: readonly BlurBox[]
  readonly note: Note
}

/**
 * Upper bound of the requests that may wait in one incident at once: copies for sharing must not delay new evidence.
 */
const MOST_CLEANINGS = 10

export const askCleaning = (db: Database, request: NewCleaning): Promise<'asked' | 'busy'> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      waiting: number
    }>`select work.waits_for('clean-item', ${request.incident}) as waiting`.execute(trx)
    if ((rows[0]?.waiting ?? 0) >= MOST_CLEANINGS) return 'busy'
    const { incident, item, officer, cleaning, boxes, note } = request
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
    await addWork(trx, { task: 'clean-item', incident, subject: item, detail: { cleaning }, priority: 5 })
    await appendCustody(trx, {
      incident,
      actor: officer,
      action: 'cleaning.asked',
      subject: item,
      detail: { cleaning, boxes: boxes.length },
      noteHash: note.hash.toString('hex'),
    })
    await notifyIncident(trx, incident)
    return 'asked'
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
