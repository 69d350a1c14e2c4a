import type { Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { addWork } from '../work/add-work.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { DeclarationFacts, ItemKeyRow, ItemRow, NewItem } from './facts.ts'
import { ACTOR, keepCard, lockSubmission } from './hide-cards.ts'
import { keepLock } from './locks.ts'
import { linkTwin, recordTwin } from './twins.ts'

/** Larger items wait behind small ones: a picture is seen at once while a long video is still read. */
const LARGE = 64 * 1024 * 1024

/**
 * The one transaction by which an item comes into existence: row, key, declaration, card, custody and the work that it
 * requires. `known`: another attempt was first; nothing was written.
 */
export const keepItem = (db: Database, item: NewItem): Promise<'kept' | 'known'> =>
  db.transaction().execute(async (trx) => {
    await lockSubmission(trx, item.submission)
    if (!(await insertItem(trx, item))) return 'known'
    await keepLock(trx, item)
    await keepCard(trx, item.id)
    const twinOf = await linkTwin(trx, item)
    await recordCustody(trx, item)
    await recordTwin(trx, item, twinOf)
    await addInspection(trx, item)
    return 'kept'
  })

/** Inserts item, key and declaration. False if the item already exists. */
export async function insertItem(
  trx: Transaction<Schema>,
  item: ItemRow & {
    readonly key: ItemKeyRow
    readonly declaration: DeclarationFacts
    readonly movedFrom?: string
  },
): Promise<boolean> {
  const inserted = await trx
    .insertInto('evidence.item')
    .values({
      id: item.id,
      incident_id: item.incident,
      upload_id: item.upload,
      submission_id: item.submission,
      number: item.number,
      partial: item.partial,
      source: item.source,
      bytes: item.bytes,
      sha256: item.sha256,
      received_at: new Date(item.receivedAt),
      vault_key: item.vaultKey,
      vault_version: item.vaultVersion ?? null,
      sealed_length: item.sealedLength,
      recipient: item.recipient,
      moved_from: item.movedFrom ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false
  const { keyId, sealedIdentity, objectKey } = item.key
  await trx
    .insertInto('evidence.item_key')
    .values({ item_id: item.id, key_id: keyId, sealed_identity: sealedIdentity, object_key: objectKey })
    .execute()
  const { name, mediaType, lastModified, origin, handling, danger, unsure } = item.declaration
  await trx
    .insertInto('evidence.declaration')
    .values({
      item_id: item.id,
      name,
      media_type: mediaType,
      last_modified: lastModified,
      origin,
      handling,
      danger,
      unsure,
    })
    .execute()
  return true
}

export const addInspection = (
  trx: Transaction<Schema>,
  item: Pick<ItemRow, 'id' | 'incident' | 'bytes' | 'number'>,
): Promise<void> =>
  addWork(trx, {
    task: 'inspect-item',
    incident: item.incident,
    subject: item.id,
    priority: priorityOf(item),
  })

/** A sender of hundreds of files waits behind senders of a few. */
const priorityOf = ({ bytes, number }: Pick<ItemRow, 'bytes' | 'number'>): number => {
  if (bytes > LARGE || number > 50) return 7
  return number > 10 ? 6 : 5
}

async function recordCustody(trx: Transaction<Schema>, item: NewItem): Promise<void> {
  const entry = { incident: item.incident, actor: ACTOR, subject: item.id }
  await appendCustody(trx, {
    ...entry,
    action: 'intake.received',
    detail: {
      upload: item.upload,
      submission: item.submission,
      number: item.number,
      bytes: item.bytes,
      segments: item.custody.segments,
      partial: item.partial,
      receivedAt: item.receivedAt,
      pageSaid: item.declaration.handling,
    },
  })
  await appendCustody(trx, {
    ...entry,
    action: 'item.preserved',
    detail: {
      sha256: item.sha256.toString('hex'),
      bytes: item.bytes,
      segments: item.custody.segments,
      version: item.vaultVersion ?? null,
      sidecarVersion: item.custody.sidecarVersion,
      lock: item.custody.lock,
      key: item.key.keyId,
    },
  })
}
