import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import type { Note } from '../scope/looks.ts'

/** What an officer wrote beside an item. `at` in epoch ms. Append-only: a correction is another note. */
export interface ItemNote {
  readonly note: string
  readonly text: string
  readonly officer: string
  readonly at: number
}

interface NewItemNote extends ItemScope {
  readonly officer: string
  readonly note: Note
}

/** `spent`: the same key already wrote other words, or wrote beside another item. Nothing is written now. */
export const recordItemNote = (
  db: Database,
  { incident, item, officer, note }: NewItemNote,
): Promise<'kept' | 'spent'> =>
  db.transaction().execute(async (trx) => {
    const written = await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject: item, purpose: 'item-note' })
      .onConflict((one) => one.column('id').doNothing())
      .returning('id')
      .execute()
    // No row was written because a note with this id exists. It is either the same note, sent again, or a different
    // one.
    if (written.length === 0) return (await isSame(trx, { incident, item, officer, note })) ? 'kept' : 'spent'
    await sql`select evidence.touch_card(${item})`.execute(trx)
    const noteHash = note.hash.toString('hex')
    const detail = { note: note.id }
    await appendCustody(trx, { incident, actor: officer, action: 'note.written', subject: item, detail, noteHash })
    return 'kept'
  })

async function isSame(trx: Transaction<Schema>, { incident, item, officer, note }: NewItemNote): Promise<boolean> {
  const { rows } = await sql`select from staff.note where id = ${note.id} and incident_id = ${incident}
    and officer_id = ${officer} and subject = ${item} and purpose = 'item-note' and text = ${note.text}`.execute(trx)
  return rows.length > 0
}

/** The newest first. */
export async function listItemNotes(db: Database, { incident, item }: ItemScope): Promise<readonly ItemNote[]> {
  const { rows } = await sql<ItemNote>`
    select n.id as note, n.text, o.name as officer, floor(extract(epoch from n.created_at) * 1000)::bigint as at
    from staff.note n join staff.officer o on o.id = n.officer_id
    where n.incident_id = ${incident} and n.subject = ${item} and n.purpose = 'item-note' order by n.seq desc limit 200`.execute(
    db,
  )
  return rows
}
