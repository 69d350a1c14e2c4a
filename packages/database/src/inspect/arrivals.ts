import { type IncidentId, type ItemId, type KeyId, parseId } from '@firsthand/domain'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { NewRendition } from '../work/store-rendition.ts'
import { type NewField, storeField } from './store-field.ts'

/** A file on its way, and the still that its phone sent, sealed to the future item. */
export interface ArrivalSource {
  readonly id: ItemId
  readonly incident: IncidentId
  readonly recipient: string
  readonly key: { readonly keyId: KeyId; readonly sealedIdentity: Buffer }
  /** Undefined once the still was processed. */
  readonly sealedStill: Buffer | undefined
}

export async function readArrivalSource(db: Database, id: string): Promise<ArrivalSource | undefined> {
  const row = await db
    .selectFrom('evidence.arrival')
    .select(['item_id', 'incident_id', 'recipient', 'key_id', 'sealed_identity', 'sealed_still'])
    .where('item_id', '=', id)
    .executeTakeFirst()
  const item = parseId('item', row?.item_id)
  const incident = parseId('incident', row?.incident_id)
  const keyId = parseId('key', row?.key_id)
  if (!row || !item || !incident || !keyId) return undefined
  return {
    id: item,
    incident,
    recipient: row.recipient,
    key: { keyId, sealedIdentity: row.sealed_identity },
    sealedStill: row.sealed_still ?? undefined,
  }
}

export interface StillEnd {
  readonly item: string
  readonly incident: string
  /** The rendition of the still, already in the vault. Undefined if what the phone sent could not be read. */
  readonly still: NewRendition | undefined
  readonly field?: NewField | undefined
}

const columnsOf = (still: NewRendition) => ({
  still_outcome: 'made',
  still_key: still.vaultKey,
  still_version: still.vaultVersion ?? null,
  still_bytes: still.bytes,
  still_sealed_length: still.sealedLength,
  still_width: still.width ?? null,
  still_height: still.height ?? null,
})

/**
 * Stores what became of a still, and deletes the still in the form in which the phone sent it. Idempotent. `known`:
 * another attempt was first. `gone`: the arrival was erased, so what was put into the vault for it has no owner.
 */
export const settleStill = (
  db: Database,
  { item, incident, still, field }: StillEnd,
): Promise<'settled' | 'known' | 'gone'> =>
  db.transaction().execute(async (trx) => {
    const settled = await trx
      .updateTable('evidence.arrival')
      .set({ sealed_still: null, ...(still ? columnsOf(still) : { still_outcome: 'unreadable' }) })
      .where('item_id', '=', item)
      .where('still_outcome', 'is', null)
      .returning('item_id')
      .executeTakeFirst()
    if (!settled) {
      const there = await trx.selectFrom('evidence.arrival').select('item_id').where('item_id', '=', item).execute()
      return there.length > 0 ? 'known' : 'gone'
    }
    if (!still) return 'settled'
    await appendCustody(trx, {
      incident,
      actor: 'worker:inspect',
      action: 'rendition.made',
      subject: item,
      detail: { kind: still.kind, recipe: still.recipe, bytes: still.bytes, version: still.vaultVersion ?? null },
    })
    if (field) await storeField(trx, { item, incident }, field)
    return 'settled'
  })
