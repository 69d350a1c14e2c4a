import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { ItemScope } from './items.ts'
import type { Note } from './looks.ts'

/** What an officer wrote beside an item; `at` in epoch ms. Append-only: a correction is another note. */
export interface ItemNote {
  readonly note: string
  readonly text: string
  readonly officer: string
  readonly at: number
}

export const recordItemNote = (
  db: Database,
  { incident, item, officer, note }: ItemScope & { readonly officer: string; readonly note: Note },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const written = await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject: item, purpose: 'item-note' })
      // Sent again: it is there.
      .onConflict((one) => one.column('id').doNothing())
      .returning('id')
      .execute()
    if (written.length === 0) return
    await sql`select evidence.touch_card(${item})`.execute(trx)
    const noteHash = note.hash.toString('hex')
    const detail = { note: note.id }
    await appendCustody(trx, { incident, actor: officer, action: 'note.written', subject: item, detail, noteHash })
  })

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
