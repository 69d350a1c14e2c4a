import type { IncidentId } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { ACTOR } from './hide-cards.ts'
import { INCIDENT_COLUMNS, toIncident } from './rows.ts'

export interface RenditionObject {
  readonly vaultKey: string
  readonly vaultVersion: string | undefined
}

export const readIncident = async (db: Database, id: string) => {
  const row = await db.selectFrom('platform.incident').select(INCIDENT_COLUMNS).where('id', '=', id).executeTakeFirst()
  return row && toIncident(row)
}

export async function renditionsOf(db: Database, item: string): Promise<readonly RenditionObject[]> {
  const { rows } = await sql<{ vault_key: string; vault_version: string | null }>`
    select vault_key, vault_version from evidence.rendition where item_id = ${item}
    union all select vault_key, vault_version from evidence.sound where item_id = ${item} and vault_key is not null`.execute(
    db,
  )
  return rows.map((row) => ({ vaultKey: row.vault_key, vaultVersion: row.vault_version ?? undefined }))
}

/** "Removed" (design §5 Canary): the key's row goes, the card is hidden, all other rows stay. */
export const forgetCheck = (
  db: Database,
  item: { readonly id: string; readonly incident: IncidentId },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await trx.deleteFrom('evidence.item_key').where('item_id', '=', item.id).execute()
    const hidden = await trx
      .updateTable('evidence.card')
      .set({ hidden: 'check' })
      .where('item_id', '=', item.id)
      .where((eb) => eb.or([eb('hidden', 'is', null), eb('hidden', '<>', 'check')]))
      .returning('item_id')
      .executeTakeFirst()
    if (!hidden) return
    const entry = { incident: item.incident, actor: ACTOR, action: 'item.erased', subject: item.id }
    await appendCustody(trx, { ...entry, detail: { reason: 'check' } })
  })
