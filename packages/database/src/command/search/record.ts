import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import type { Note } from '../scope/looks.ts'
import type { SearchWords } from './words.ts'

/**
 * Records a search; each query has one entry. The query's words are stored in a note, and custody has its salted hash.
 * `asked` names the search in a URL; undefined if it had no words.
 */
export const recordSearch = (
  db: Database,
  search: {
    readonly incident: string
    readonly officer: string
    readonly note: Note
    readonly asked?: { readonly id: string; readonly words: SearchWords } | undefined
    /** Canonical text of the filter: codes and numbers only. */
    readonly filter?: string
  },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { incident, officer, note, asked, filter } = search
    await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject: incident, purpose: 'search' })
      .execute()
    if (asked)
      await sql`insert into staff.asked_search (id, incident_id, officer_id, note_id, query)
        values (${asked.id}, ${incident}, ${officer}, ${note.id}, ${asked.words.broad})`.execute(trx)
    await appendCustody(trx, {
      incident,
      actor: officer,
      action: 'search.asked',
      subject: incident,
      detail: { ...(asked ? { asked: asked.id } : {}), ...(filter === undefined || filter === '' ? {} : { filter }) },
      noteHash: note.hash.toString('hex'),
    })
  })

/** Whether this officer asked exactly this in the last hour. If so, a further page of it needs no entry of its own. */
export async function hasAsked(
  db: Database,
  key: { readonly incident: string; readonly officer: string; readonly note: string; readonly text: string },
): Promise<{ readonly asked: string | null } | undefined> {
  const { rows } = await sql<{ asked: string | null }>`
    select (select q.id from staff.asked_search q where q.note_id = n.id limit 1) as asked from staff.note n
    where n.id = ${key.note} and n.incident_id = ${key.incident} and n.officer_id = ${key.officer} and n.purpose = 'search'
      and n.text = ${key.text} and n.created_at > clock_timestamp() - interval '1 hour'`.execute(db)
  return rows[0]
}
