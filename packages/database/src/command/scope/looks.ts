import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { tellIncident } from '../../work/tell-incident.ts'
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
 * Once per officer, item and kind in each ten-minute slot; returns when it is appended. A fault here must
 * keep the bytes from being sent.
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

/** The reason lies in a note; custody holds its salted hash, also where the slot has its look already. */
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
    await tellIncident(trx, incident)
  })
}

/** The reason given for a download in the last ten minutes by this officer for this item. */
export async function hasFreshReason(
  db: Database,
  key: { readonly note: string; readonly incident: string; readonly officer: string; readonly item: string },
): Promise<boolean> {
  const { rows } = await sql`select 1 from staff.note where id = ${key.note} and incident_id = ${key.incident}
    and officer_id = ${key.officer} and subject = ${key.item} and purpose = 'as-received'
    and created_at > clock_timestamp() - interval '10 minutes'`.execute(db)
  return rows.length > 0
}
