import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import { enterLook, type LookKind } from './look.ts'

export interface Look {
  readonly incident: string
  readonly officer: string
  readonly item: string
  readonly kind: Exclude<LookKind, 'view'>
  /** Codes only: the rendition's kind and recipe. */
  readonly detail: Readonly<Record<string, string>>
}

/**
 * One entry per officer, item and kind in each ten-minute slot; returns once it is appended. If this fails, the bytes
 * must not be sent.
 */
export async function recordLook(db: Database | Transaction<Schema>, look: Look, noteHash?: string): Promise<boolean> {
  const { incident, officer, item, kind, detail } = look
  return await enterLook(db, { incident, officer, subject: item, kind, detail, noteHash })
}

export interface Note {
  readonly id: string
  readonly text: string
  readonly salt: Buffer
  readonly hash: Buffer
}

/**
 * Records a download. The reason is stored in a note, and custody gets the note's salted hash. If the ten-minute slot
 * already has an entry for this look, the hash gets an entry of its own.
 */
export async function recordDownload(db: Database, look: Look, note: Note): Promise<void> {
  const { incident, officer, item } = look
  const noteHash = note.hash.toString('hex')
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject: item, purpose: 'as-received' })
      .execute()
    const isNew = await recordLook(trx, look, noteHash)
    if (!isNew)
      await appendCustody(trx, {
        incident,
        actor: officer,
        action: 'reason.given',
        subject: item,
        detail: look.detail,
        noteHash,
      })
    await notifyIncident(trx, incident)
  })
}

/** Whether this officer gave this reason for a download of this item in the last ten minutes. */
export async function hasFreshReason(
  db: Database,
  key: { readonly note: string; readonly incident: string; readonly officer: string; readonly item: string },
): Promise<boolean> {
  const { rows } = await sql`select 1 from staff.note where id = ${key.note} and incident_id = ${key.incident}
    and officer_id = ${key.officer} and subject = ${key.item} and purpose = 'as-received'
    and created_at > clock_timestamp() - interval '10 minutes'`.execute(db)
  return rows.length > 0
}
