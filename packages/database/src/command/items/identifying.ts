import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import type { Note } from '../scope/looks.ts'

/**
 * What may name a person or a device: facts by tag, as read, the declared file name, and claims with identifying text.
 * Untrusted text.
 */
export interface IdentifyingFacts {
  readonly facts: Readonly<Record<string, string>>
  readonly name: string | null
  readonly claims: readonly { readonly source: string; readonly raw: string }[]
}

/** How many identifying facts there are. Their content is read only by `readIdentifying`, after a reason. */
export async function countIdentifying(db: Database, item: string): Promise<number> {
  const { facts, name, claims } = await readIdentifying(db, item)
  return Object.keys(facts).length + claims.length + (name === null ? 0 : 1)
}

export async function readIdentifying(db: Database, item: string): Promise<IdentifyingFacts> {
  const { rows } = await sql<IdentifyingFacts>`
    select coalesce((select x.identifying from evidence.extraction x where x.item_id = ${item} and x.tool = 'inspect'
        order by x.finished_at desc, x.seq desc, x.id limit 1), '{}') as facts,
      (select d.name from evidence.declaration d where d.item_id = ${item}) as name,
      coalesce((select jsonb_agg(jsonb_build_object('source', c.source, 'raw', c.raw)) from evidence.claim c
        where c.item_id = ${item} and c.identifying), '[]') as claims`.execute(db)
  const [found] = rows
  if (!found) throw new Error('a query without a row')
  return found
}

/**
 * Records that an officer opens identifying facts. Each opening has its own entry in custody, and nothing is shown
 * without one. `of` is `listing` if the officer opens the names of the files in an archive. It is absent for the facts
 * of the item itself.
 */
export const recordIdentifying = (
  db: Database,
  {
    incident,
    item,
    officer,
    note,
    of,
  }: ItemScope & { readonly officer: string; readonly note: Note; readonly of?: 'listing' },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject: item, purpose: 'identifying' })
      .execute()
    const noteHash = note.hash.toString('hex')
    await appendCustody(trx, {
      incident,
      actor: officer,
      action: 'identifying.opened',
      subject: item,
      detail: of === undefined ? {} : { of },
      noteHash,
    })
    // No card changed, but every open page of the item shows its newest entry.
    await notifyIncident(trx, incident)
  })
